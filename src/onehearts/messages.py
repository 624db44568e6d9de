"""Message codes → what the user is told: the one catalogue of messages, in plain Japanese.

A text says what is wrong, a hint what to do; both are ``str.format`` templates. Codes are stable: they are
``room.subject`` and never change their meaning. What is put into texts and hints as it turns out are the phrases behind
the messages. Words of the pages are none; they live in ``layouts/``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from onehearts.diagnostics import Diagnostic, Severity, SourceSpan


class Message(NamedTuple):
    """How grave it is, what is wrong, and (unless empty) what to do about it."""

    severity: Severity
    text: str
    hint: str = ""


def diagnose(code: str, span: SourceSpan, /, *, hints: Iterable[str] = (), **values: object) -> Diagnostic:
    """The message ``code`` about ``span`` with ``values`` filled in; ``hints`` follow the catalogue's own.

    An unknown code or a missing value is a KeyError: our bug.
    """
    message = MESSAGES[code]
    own = (message.hint.format_map(values),) if message.hint else ()
    text = message.text.format_map(values).replace("\n", " ")
    return Diagnostic(code, message.severity, span, text, (*own, *hints))


def phrase(code: str, /, **values: object) -> str:
    """The phrase ``code`` with ``values`` filled in; an unknown code or a missing value is a KeyError: our bug."""
    return PHRASES[code].format_map(values)


def in_runs(numbers: Iterable[int]) -> str:
    """Numbers that grow, those that follow each other as a run: 2・4〜7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return "・".join(str(first) if first == last else f"{first}〜{last}" for first, last in runs)


def likely(typed: str, names: Collection[str]) -> tuple[str, ...]:
    """A hint for a name that there is not: the one of ``names`` that is most like it, if one is."""
    from difflib import get_close_matches

    return tuple(phrase("names.near", name=name) for name in get_close_matches(typed, names, n=1, cutoff=_ALIKE))


def suggestion(typed: str, names: Collection[str]) -> tuple[str, ...]:
    """The same, or else all of the names."""
    return likely(typed, names) or (phrase("names.known", names="、".join(names)),)


_ALIKE = 0.5  # of a typed name and one that may be meant: the ratio of difflib
_ERROR, _WARNING, _NOTICE, _UNKNOWN = Severity.ERROR, Severity.WARNING, Severity.NOTICE, Severity.UNKNOWN

MESSAGES: Mapping[str, Message] = MappingProxyType(
    {
        # ---- content: the file as a whole ------------------------------------------------------------
        "content.no-file": Message(
            _ERROR,
            "号のファイルが見つかりません: {path}",
            "号のフォルダ（例: issues/2026-02）か、その中の issue.yaml を指定してください。",
        ),
        "content.unreadable": Message(
            _ERROR,
            "ファイルを開けません: {path}",
            "ほかのソフトで開いていたら閉じてください。それでも開けないときは、ファイルの読み取りの権限を確かめてください。",
        ),
        "content.too-big": Message(
            _ERROR,
            "ファイルが大きすぎます（{size} MB）。読めるのは {limit} MB までです。",
            "写真は本文に貼らず、ファイル名で指定してください。",
        ),
        "content.encoding": Message(
            _ERROR,
            "文字コードがわかりません。",
            "メモ帳の「名前を付けて保存」で、文字コードを UTF-8 にして保存し直してください。",
        ),
        "content.cp932": Message(
            _NOTICE,
            "Shift_JIS（CP932）のファイルとして読みました。",
            "メモ帳の「名前を付けて保存」で文字コードを UTF-8 にすると、使える文字が増えます。",
        ),
        "content.utf16": Message(
            _NOTICE,
            "UTF-16 のファイルとして読みました。",
            "メモ帳の「名前を付けて保存」で、文字コードを UTF-8 にすることをおすすめします。",
        ),
        "content.control-character": Message(
            _ERROR,
            "目に見えない制御文字（{code}）が入っています。",
            "この位置の文字を消して、入力し直してください。",
        ),
        "content.invisible-character": Message(_NOTICE, "目に見えない文字（{code}）を取り除いて読みました。"),
        "content.tab": Message(
            _NOTICE,
            "字下げにタブが使われています。半角スペース4つ分として読みました。",
            "字下げに半角スペースだけを使うと、まちがいが減ります。",
        ),
        "content.wide-indent": Message(
            _NOTICE,
            "字下げに全角の空白が使われています。半角スペース2つ分として読みました。",
            "字下げに半角スペースだけを使うと、まちがいが減ります。",
        ),
        # ---- content: structure ----------------------------------------------------------------------
        "content.document-mark": Message(_NOTICE, "「{mark}」の行は読み飛ばしました。この行は要りません。"),
        "content.unknown-key": Message(_ERROR, "「{name}」という項目は「{what}」にはありません。"),
        "content.label-or-key": Message(
            _ERROR,
            "「{name}」は、項目「{near}」の書きまちがいのようです。",
            'もしかして「{near}」？　このまま見出し語にするときは、"{name}": のように " で囲みます。',
        ),
        "content.label": Message(_NOTICE, "見出し語「{name}」を紙面に印刷します。"),
        "content.unknown-kind": Message(_ERROR, "「{name}」という種類の記事はありません。"),
        "content.no-kind": Message(
            _ERROR,
            "記事の種類がありません。",
            "「- あいさつ:」のように、「- 」のあとに記事の種類と「:」を書きます。",
        ),
        "content.two-kinds": Message(
            _ERROR,
            "「{first}」と「{name}」が一つの「- 」の中にあります。",
            "「{name}」の前にも「- 」を付けて、別の記事にしてください。",
        ),
        "content.not-flow": Message(
            _ERROR,
            "「{name}」は紙面の中には書けません。",
            "行の先頭（字下げなし）に「{name}:」と書いてください。",
        ),
        "content.duplicate-key": Message(
            _ERROR,
            "「{name}」が二回書かれています（最初は {line} 行目）。",
            "どちらか一つにまとめてください。",
        ),
        "content.repeated-key": Message(
            _ERROR,
            "「{name}」がまた出てきました（最初は {line} 行目）。",
            "二件目なら、この行の先頭に「- 」を付けてください。同じ一件なら、どちらか一つにまとめてください。",
        ),
        "content.not-a-key": Message(
            _ERROR,
            "項目の名前がない行です。",
            "「名前: 内容」の形で書きます。前の行の続きなら、前の行より深く字下げしてください。",
        ),
        "content.no-memo": Message(
            _ERROR, "全角の「＃」で始まる行は、メモになりません。", "メモの行は、半角の「# 」で始めます。"
        ),
        "content.no-colon": Message(
            _ERROR, "「{name}」のあとに「:」がありません。", "「{name}: 」のように書いてください。"
        ),
        "content.continued": Message(
            _WARNING,
            "字下げがありませんが、「{name}」の文章の続きとして読みました。",
            "続きの行は「{name}」より深く字下げすると確実です。",
        ),
        "content.indent-taken": Message(
            _NOTICE, "「{name}」の字下げがほかの項目とそろっていません。「{what}」の項目として読みました。"
        ),
        "content.indent-key": Message(
            _ERROR,
            "「{name}」の字下げが、ほかの項目より深くなっています。",
            "ほかの項目と左端をそろえてください。文章の一部なら「{owner}: |」と書き、次の行から始めます。",
        ),
        "content.no-dash": Message(
            _ERROR,
            "「{what}」の行が「- 」で始まっていません。",
            "一件ずつ、行の先頭に「- 」（半角のハイフンと半角スペース）を付けてください。",
        ),
        "content.flow": Message(
            _ERROR,
            "かっこ [ ] や {{ }} が閉じていないなど、書き方が正しくありません。",
            "かっこを使わず、一件ずつ「- 」で始まる行に分けて書いてください。",
        ),
        "content.quote": Message(
            _ERROR,
            '引用符 " " の中の書き方が正しくありません。',
            "引用符を外すと、書いたとおりに読まれます。",
        ),
        "content.alias": Message(
            _ERROR,
            "「&」「*」「!」で始まる特別な書き方は使えません。",
            "記号として紙面に出すときは、かっこ [ ] を使わずに、一件ずつ「- 」で始まる行に書いてください。",
        ),
        "content.too-deep": Message(
            _ERROR,
            "かっこの中のかっこが深すぎます（{limit} 段まで）。",
            "かっこを使わず、一件ずつ「- 」で始まる行に分けて書いてください。",
        ),
        # ---- content: values -------------------------------------------------------------------------
        "content.missing": Message(
            _ERROR,
            "「{what}」に「{name}」がありません。",
            "「{name}: {example}」のような行を足してください。",
        ),
        "content.missing-below": Message(
            _ERROR,
            "「{what}」に「{name}」がありません。",
            "「{start}」の行を足し、次の行から、字下げして「{example}」のように書いてください。",
        ),
        "content.no-labels": Message(
            _ERROR, "「{what}」に文章がありません。", "「{example}」のような行を足してください。"
        ),
        "content.empty": Message(_ERROR, "「{name}」が空です。", "{expects}を書いてください。例: {example}"),
        "content.want-text": Message(_ERROR, "「{name}」には文章を書きます。", "例: {example}"),
        "content.want-list": Message(_ERROR, "「{name}」には、一件ずつ「- 」で始まる行を書きます。", "例: - {example}"),
        "content.want-record": Message(
            _ERROR,
            "「{name}」には、項目（{keys}）を字下げして書きます。",
            "「{name}:」のあとで改行し、字下げして「名前: 内容」を並べてください。",
        ),
        "content.want-item": Message(
            _ERROR,
            "「{name}」の一件には、項目（{keys}）を書きます。",
            "「- {example}」のように、「- 」のあとに項目の名前と「:」を書いてください。",
        ),
        "content.one-line": Message(
            _ERROR,
            "「{name}」の項目（{keys}）が、一行に続けて書かれています。",
            "「{name}:」のあとで改行し、項目を一つずつ、行を分けて、字下げして書いてください。",
        ),
        "content.bold": Message(
            _WARNING,
            "太字の「**」が対になっていません。そのままの文字として読みました。",
            "太字は **文字** のように前後に付けます。",
        ),
        "content.bold-wide": Message(
            _WARNING,
            "全角の「＊＊」は太字の印になりません。そのままの文字として読みました。",
            "太字は、半角の ** で **文字** のように前後に付けます。",
        ),
        "content.mark": Message(_WARNING, "「{word}」という印はありません。この印を付けずに読みました。"),
        "content.mark-count": Message(
            _WARNING,
            "「{word}」には、何字分の幅に広げるかがありません。この印を付けずに読みました。",
            "{{氏名|5字}} のように、文字の数を書いてください。",
        ),
        "content.mark-range": Message(
            _WARNING,
            "「{word}」の幅に広げることはできません。この印を付けずに読みました。",
            "{{氏名|5字}} のように、1から{most}までの整数で書いてください。",
        ),
        "content.mark-unknown": Message(
            _WARNING,
            "「{word}」という印はありません。かっこ {{ }} も、そのままの文字として読みました。",
            "使えるのは {names} です。印でないときは、かっこの前に「\\」を付けて「\\{{」と書きます。",
        ),
        "content.mark-nameless": Message(
            _WARNING,
            "「|」のあとに印の名前がありません。かっこ {{ }} も、そのままの文字として読みました。",
            "{{重要|下線}} のように、印の名前を書いてください。使えるのは {names} です。",
        ),
        "content.mark-empty": Message(
            _WARNING,
            "「{word}」の印を付ける文字がありません。かっこ {{ }} も、そのままの文字として読みました。",
            "{{重要|下線}} のように、「|」の前に文字を書いてください。",
        ),
        "content.mark-pair": Message(
            _WARNING,
            "「{word}」の印のかっこ {{ }} が対になっていません。そのままの文字として読みました。",
            "{{重要|下線}} のように、一つの段落の中で、文字と印の名前を囲んでください。",
        ),
        "content.mark-here": Message(
            _WARNING,
            "「{name}」では文字を飾れません。「{text}」の所の印も、そのままの文字として読みました。",
            "印の記号と名前を消して、文字だけを書いてください。",
        ),
        "content.mark-clash": Message(
            _WARNING,
            "「{word}」は、「{other}」と一緒には付けられません。「{word}」の印を付けずに読みました。",
            "どちらか一つにしてください。",
        ),
        "content.mark-long": Message(
            _WARNING,
            "「{text}」は長すぎて、一字分の幅に並べられません。「{word}」の印を付けずに読みました。",
            "並べられるのは{most}字までです。",
        ),
        "content.mark-short": Message(
            _WARNING,
            "「{text}」（{count}字）は、{wanted}字分の幅に収まりません。広げずに読みました。",
            "{least}字以上の幅を書いてください。",
        ),
        "content.mark-fraction": Message(
            _WARNING,
            "「{text}」は分数として読めません。「{word}」の印を付けずに読みました。",
            "{{1/2|分数}} のように、数字と「/」だけで書いてください。",
        ),
        "content.mark-whole": Message(
            _WARNING,
            "「{text}」の一部だけに別の印があるため、「{word}」の印を付けずに読みました。",
            "太字などの印は、{{**12**|縦中横}} のように文字の全部に付けてください。",
        ),
        "content.mark-break": Message(
            _WARNING,
            "「{word}」の文字の途中では改行できません。「{word}」の印を付けずに読みました。",
            "一行ごとに印を付けてください。",
        ),
        "content.reading-parts": Message(
            _WARNING,
            "ふりがな「{reading}」の分け方が、「{text}」の文字の数（{count}字）に合いません。",
            "「・」か空白で{count}つに分けると、一字ずつのふりがなになります。"
            "言葉の全体に付けるときは、「・」も空白も入れません。",
        ),
        "content.reading-one": Message(
            _WARNING,
            "ふりがな「{reading}」はいくつかに分けてありますが、付くのは「{text}」の一字だけです。",
            "言葉の全体に付けるときは、言葉の途中に印を入れません。一字に付けるときは、「・」も空白も入れません。",
        ),
        "content.reading-base": Message(
            _WARNING,
            "「《{reading}》」の前が漢字でないため、ふりがなにせず、そのままの文字として読みました。",
            "漢字だけでない言葉のふりがなは、｜支え合い《ささえあい》 のように、言葉の前に「｜」を付けます。",
        ),
        "content.reading-short": Message(
            _WARNING,
            "ふりがな「{reading}」を、「{text}」だけに付けました。",
            "前のかなから付けるときは、｜お茶会《おちゃかい》 のように、言葉の前に「｜」を付けます。",
        ),
        "content.reading-outside": Message(
            _WARNING,
            "「《{reading}》」が太字やリンクなどの印の外にあるため、そのままの文字として読みました。",
            "**高崎《たかさき》**、{{｜お茶《おちゃ》|下線}} のように、ふりがなも印の中に書いてください。",
        ),
        "content.reading-mark": Message(
            _WARNING,
            "ふりがな「{reading}」の中の印は、そのままの文字として読みました。",
            "ふりがなの中に印は付けられません。印の記号と名前を消してください。",
        ),
        "content.link-scheme": Message(
            _ERROR,
            "リンク先「{target}」は使えません。",
            "https: http: mailto: tel: のどれかで始めてください。",
        ),
        "content.link-bare": Message(
            _WARNING,
            "リンク先「{target}」に https:// がないため、文字として読みました。",
            "https:// から始めてください。",
        ),
        "content.looks-like-key": Message(
            _WARNING,
            "「{name}」を「{owner}」の文章の続きとして読みました。",
            "別の項目なら、ほかの項目と左端をそろえてください。",
        ),
        "content.list-in-line": Message(
            _WARNING,
            "「{name}」に書けるのは一つだけです。「- 」も、そのままの文字として読みました。",
            "「- 」を消して、一つにまとめて書いてください。",
        ),
        "content.memo-in-text": Message(
            _NOTICE,
            "「{text}」も「{name}」の文章として読みました。メモにはなりません。",
            "メモは、名前の行の前か後ろに、「# 」で始まる一行にして書きます。",
        ),
        "content.wide-memo": Message(
            _WARNING,
            "全角の「＃」で始まる行を、「{name}」の文章として読みました。紙面に出ます。",
            "メモの行は、半角の「# 」で始めます。",
        ),
        "content.date": Message(_ERROR, "「{text}」は日付として読めません。", "例: 2026-02-16、令和8年2月16日（月）"),
        "content.date-no-year": Message(
            _ERROR, "「{text}」には年がありません。", "年から書いてください。例: 2026-02-16、令和8年2月16日（月）"
        ),
        "content.no-such-date": Message(_ERROR, "{text} という日付はありません。", "月と日を確かめてください。"),
        "content.era": Message(_ERROR, "「{text}」の元号と年が合いません。", "{right}"),
        "content.weekday": Message(
            _ERROR,
            "{date}は{right}曜日です（「{typed}」と書かれています）。",
            "日付と曜日のどちらが正しいかを確かめてください。",
        ),
        "content.month": Message(_ERROR, "「{text}」は年と月として読めません。", "例: 令和8年3月"),
        "content.issue-name": Message(_ERROR, "「{text}」は号の名前として読めません。", "例: 令和8年2月号"),
        "content.time-range": Message(_ERROR, "「{text}」は時間として読めません。", "例: 10:00〜12:00"),
        "content.twelve": Message(
            _ERROR,
            "「{text}」の{half}12時は、昼か夜中かがわかりません。",
            "正午は 12:00、夜中の0時は 0:00 と書いてください。",
        ),
        "content.more-than-asked": Message(
            _ERROR,
            "「{name}」に「{rest}」は書けません。",
            "「{name}」には{expects}だけを書き、残りはほかの項目か文章に書いてください。",
        ),
        "content.time-order": Message(
            _ERROR,
            "終わりの時刻（{end}）が始まりの時刻（{start}）より後ではありません。",
            "午前・午後や数字を確かめてください。",
        ),
        "content.phone": Message(_ERROR, "「{text}」は電話番号として読めません。", "例: 027-321-1319"),
        "content.phone-digits": Message(
            _ERROR,
            "「{text}」は電話番号の桁数が合いません（数字が{count}個）。",
            "市外局番から、10桁（携帯・IP電話は11桁）で書いてください。",
        ),
        "content.url": Message(
            _ERROR,
            "「{text}」はホームページのアドレスとして読めません。",
            "例: https://www.city.takasaki.gunma.jp/",
        ),
        "content.integer": Message(
            _ERROR, "「{text}」は数字として読めません。", "数字だけを書いてください。例: {example}"
        ),
        "content.range": Message(_ERROR, "「{name}」は{least}から{most}までの数です（{text} と書かれています）。"),
        "content.count": Message(_ERROR, "「{text}」は数として読めません。", "例: 7、7協議体"),
        "content.yes-no": Message(
            _ERROR, "「{name}」には「はい」か「いいえ」を書きます（「{text}」と書かれています）。"
        ),
        "content.focus": Message(
            _ERROR,
            "「{text}」は写真の注目点として読めません。",
            "例: 中央、左上、右、全体、30% 40%（左から・上から）、20% 10% 80% 70%（左・上・右・下で囲む範囲）",
        ),
        "content.choice": Message(_ERROR, "「{name}」に「{text}」は使えません。", "使えるのは {choices} です。"),
        "content.too-many": Message(
            _ERROR,
            "「{name}」は{most}件までです（{count}件あります）。",
            "この行から後ろをけずるか、もう一つの記事に分けてください。",
        ),
        "content.cells": Message(
            _WARNING,
            "この行のますは{count}個です。ほかの行は{usual}個です。",
            "ますは「｜」で区切ります。何も入れないますの前後にも「｜」を書きます。",
        ),
        "content.no-cells": Message(
            _WARNING,
            "「｜」が一つもないので、一列だけの表になります。",
            "ますの間に「｜」を書きます。例: 地区｜世話人｜参加者",
        ),
        "content.photo-missing": Message(_ERROR, "写真のファイルがありません: {file}"),
        "content.photo-outside": Message(
            _ERROR,
            "号のフォルダの外にあるファイルは使えません: {file}",
            "写真を号の photos フォルダに入れて、photos/ファイル名 と書いてください。",
        ),
        "content.photo-no-alt": Message(
            _WARNING,
            "写真の「説明」がありません。",
            "目の見えない方に読み上げる文です。写っているものを一文で書いてください。例: 三人が立ち話をしている",
        ),
        "content.photo-poor-alt": Message(
            _WARNING,
            "写真の「説明」が「{text}」では、何が写っているのか伝わりません。",
            "目の見えない方に読み上げる文です。写っているものを一文で書いてください。例: 三人が立ち話をしている",
        ),
        "content.photo-alt-is-caption": Message(
            _WARNING,
            "写真の「説明」が「キャプション」と同じです。同じ文が二度読み上げられます。",
            "キャプションに書いていない、写っている様子を一文で書いてください。例: 三人が立ち話をしている",
        ),
        "content.photo-consent-unknown": Message(
            _WARNING,
            "写真の「掲載同意」がありません。",
            "写っている方の同意を確かめて、はい・いいえ・不要（人が写っていないとき）のどれかを書いてください。",
        ),
        "content.photo-no-consent": Message(
            _ERROR,
            "「掲載同意: いいえ」の写真は載せられません。",
            "同意をいただいて「はい」にするか、この写真を外してください。",
        ),
        # ---- content: the issue ----------------------------------------------------------------------
        "content.no-format": Message(
            _ERROR, "「形式」がありません。", "ファイルのはじめに「形式: 1」の行を足してください。"
        ),
        "content.newer-format": Message(
            _ERROR,
            "この号は新しい onehearts で作られています（形式 {found}。この版で読めるのは {known} まで）。",
            "このパソコンの onehearts を、新しい版に入れ替えてください。",
        ),
        "content.no-blocks": Message(
            _ERROR,
            "「紙面」に記事がありません。",
            "「紙面:」の下に、字下げして「- あいさつ:」のように書きます。",
        ),
        "content.folder-name": Message(
            _ERROR,
            "このファイルの入っているフォルダの名前「{folder}」から、年と月がわかりません。",
            "ファイルの中身ではなく、フォルダの名前を 2026-02 のように「年4桁-月2桁」に変えてください。",
        ),
        "content.name-folder": Message(
            _ERROR,
            "号「{name}」とフォルダの名前「{folder}」の年月が合いません。",
            "どちらが正しいかを確かめて、そろえてください。",
        ),
        "content.date-folder": Message(
            _ERROR,
            "発行日（{date}）とフォルダの名前「{folder}」の年月が合いません。",
            "どちらが正しいかを確かめて、そろえてください。",
        ),
        "content.no-project": Message(
            _WARNING,
            "onehearts.yaml が見つからないので、題字と連絡先が入りません。",
            "onehearts.yaml を issues フォルダと同じ場所に置いてください。",
        ),
        "content.no-layout": Message(
            _ERROR,
            "レイアウトが決まっていません。",
            "「レイアウト: onehearts-a4」のような行を足してください。",
        ),
        # ---- typesetting -----------------------------------------------------------------------------
        "typesetting.missing-glyph": Message(
            _ERROR,
            "「{character}」（{code}）の字が、使える書体のどれにもありません。調べた書体: {fonts}",
            "別の字（常用の字体など）に置きかえてください。絵文字は ★ ♥ などの記号にします。"
            "どうしても要る字なら、その字をもつ書体を、レイアウトの担当の方に加えてもらってください。",
        ),
        "typesetting.variant": Message(
            _WARNING,
            "「{character}」（{code}）の異体字の形をもつ書体がないため、ふつうの形で組みました。調べた書体: {fonts}",
            "お名前などで字の形が大切なときは、刷る前に必ず確かめてください。",
        ),
        "typesetting.emergency-break": Message(
            _WARNING,
            "一行に収まらない長い言葉があり、「{before}／{after}」の「／」の所で行を分けました。",
            "言葉を短くするか、途中に空白か改行を入れてください。",
        ),
        "typesetting.spread-too-long": Message(
            _WARNING,
            "「{text}」を{length}字に広げるには行が短いので、広げていません。",
            "字数を小さくしてください。",
        ),
        "typesetting.bench-json": Message(
            _ERROR,
            "JSON として読めません。",
            '1行に1つ、{{"id": "1", "text": "組む文字", "measure_em": 20}} のように、UTF-8 で書いてください。',
        ),
        "typesetting.bench-value": Message(_ERROR, "「{key}」の値が使えません。", "{wanted}を書いてください。"),
        # ---- pictures --------------------------------------------------------------------------------
        "pictures.bad-drawing": Message(
            _ERROR,
            "挿絵「{name}」を読めません。{reason}",
            "別の挿絵を選ぶか、レイアウトの drawings フォルダにある SVG ファイルを確かめてください。",
        ),
        "pictures.unreadable": Message(
            _ERROR,
            "写真を開けません: {file}",
            "ほかのソフトで開いていないか、読む権限があるかを確かめてください。クラウド（OneDrive など）にあるときは、"
            "「このデバイス上に常に保持する」を選び、ダウンロードが終わってからもう一度ためしてください。",
        ),
        "pictures.empty": Message(
            _ERROR,
            "写真のファイルに中身がありません: {file}",
            "クラウド（OneDrive など）から取りこんでいる途中かもしれません。写真を一度開いて見えることを確かめるか、"
            "もとの写真からコピーし直してください。",
        ),
        "pictures.heic": Message(
            _ERROR,
            "HEIC 形式の写真は使えません: {file}",
            "パソコンでは「フォト」や「ペイント」で開き、JPEG で保存したファイルを使ってください。"
            "スマートフォンでは、写真をメールで自分に送ると JPEG になります。iPhone は「設定→カメラ→フォーマット」を"
            "「互換性優先」にすると、次から JPEG で写ります。",
        ),
        "pictures.avif": Message(
            _ERROR,
            "AVIF 形式の写真は使えません: {file}",
            "「フォト」や「ペイント」で開き、JPEG で保存したファイルを使ってください。",
        ),
        "pictures.raw": Message(
            _ERROR,
            "カメラの RAW 形式の写真は使えません: {file}",
            "カメラに JPEG もあればそれを使い、なければカメラに付いてきたソフトか「フォト」で開いて、"
            "JPEG で保存してください。",
        ),
        "pictures.document": Message(
            _ERROR,
            "写真ではなく、書類のファイルです（PDF・Word・Excel・ZIP など）: {file}",
            "写真そのもののファイルを使ってください。書類の中にしかないときは、Word や Excel では写真を右クリックして"
            "「図として保存」を選びます。ZIP は開いて、中の写真を取り出してください。",
        ),
        "pictures.film": Message(
            _ERROR,
            "写真ではなく、動画のファイルです: {file}",
            "動画を止めて見せたい場面を画面に出し、写真（JPEG）として保存したものを使ってください。",
        ),
        "pictures.not-an-image": Message(
            _ERROR,
            "写真として読めないファイルです: {file}",
            "使えるのは JPEG・PNG・TIFF・WebP・GIF・BMP です。「ペイント」で開けたら、JPEG で保存すれば使えます。",
        ),
        "pictures.damaged": Message(
            _ERROR,
            "写真のファイルが途中で切れているか、壊れています: {file}",
            "もとの写真からコピーし直してください。メールやクラウドから取りこんだものは、もう一度取りこんでください。",
        ),
        "pictures.too-large": Message(
            _ERROR,
            "写真が大きすぎます: {file}",
            "縮小してから使ってください（縦×横で1億2,000万画素まで）。A4の紙面には、長い辺が4,000画素あれば足ります。",
        ),
        # ---- design ----------------------------------------------------------------------------------
        "design.unknown-layout": Message(
            _ERROR, "「{name}」というレイアウトはありません。", "使えるのは {known} です。"
        ),
        "design.unknown-parent": Message(
            _ERROR, "元にする「{name}」というレイアウトはありません。", "使えるのは {known} です。"
        ),
        "design.layout-circle": Message(
            _ERROR,
            "「元」をたどると、同じレイアウトに戻ってきます（{chain}）。",
            "どれか一つの「元」を、別のレイアウトにしてください。",
        ),
        "design.newer-format": Message(
            _ERROR,
            "このレイアウトは新しい onehearts で作られています（形式 {found}。この版で読めるのは {known} まで）。",
            "このパソコンの onehearts を、新しい版に入れ替えてください。",
        ),
        "design.unknown-printer": Message(_ERROR, "「{name}」という印刷先はありません。", "使える印刷先: {known}"),
        "design.has-plates": Message(
            _ERROR,
            "「{name}」は、インクごとの版で刷る印刷先です。",
            "--for plates を付けると、版を作れます。",
        ),
        "design.no-plates": Message(
            _ERROR,
            "「{name}」は、インクごとの版で刷る印刷先ではありません。",
            "輪転機のように「版」のある印刷先を --printer で選ぶか、--for press を付けてください。",
        ),
        "design.no-profile": Message(
            _ERROR,
            "プロファイル「{file}」がありません。",
            "印刷先のファイルと同じフォルダに置いてください。",
        ),
        "design.length": Message(
            _ERROR, "「{text}」は長さとして読めません。", "0 か、単位の付いた数を書きます。例: 3mm、12pt"
        ),
        "design.lengths": Message(
            _ERROR,
            "「{text}」は長さの並びとして読めません。",
            "単位の付いた長さを「、」で分けて書きます。例: 16pt、15pt。使わないときは「なし」と書きます。",
        ),
        "design.shares": Message(
            _ERROR,
            "「{text}」は割合の並びとして読めません。",
            "100% より小さい割合を、大きい順に「、」で分けて書きます。例: 75%、50%。使わないときは「なし」と書きます。",
        ),
        "design.insets": Message(
            _ERROR,
            "「{text}」は内側の長さとして読めません。",
            "一つ、二つ（上下 左右）、四つ（上 右 下 左）の長さを空けて書きます。例: 3mm 4mm",
        ),
        "design.margins": Message(
            _ERROR,
            "「余白」の内側が狭すぎます。本文が一行に{ems}字、{lines}行しか入りません。",
            "一行に{least}字、{least}行より多く入るように、「余白」を小さくするか、「用紙」を大きくしてください。",
        ),
        "design.elastic": Message(
            _ERROR,
            "「{text}」は伸び縮みする長さとして読めません。",
            "長さより大きくは縮められません。例: 12pt -4pt +8pt",
        ),
        "design.ink": Message(_ERROR, "「{text}」は色として読めません。", "例: 珊瑚、珊瑚 30%"),
        "design.number": Message(_ERROR, "「{text}」は数として読めません。", "例: 1.5"),
        "design.ems": Message(
            _ERROR, "「{text}」は長さとして使えません。", "全角いくつ分かを、0 から 100 までの数で書きます。例: 0.25"
        ),
        "design.ascii": Message(
            _ERROR, "「{text}」はファイルの名前に使えません。", "半角の英小文字・数字・ハイフンで書きます。例: aka"
        ),
        "design.font": Message(
            _ERROR,
            "「{text}」は書体のファイルとして読めません。",
            "fonts フォルダから見たファイル名（.ttf か .otf）を書きます。太さを選べる書体では、続けて書きます。"
            "例: noto/NotoSansJP[wght].ttf 太さ650",
        ),
        "design.rgb": Message(_ERROR, "「{text}」は画面の色として読めません。", '例: "#C9403A"'),
        "design.cmyk": Message(
            _ERROR,
            "「{text}」は印刷の色として読めません。",
            "C M Y K の順に、0〜100 の数を空けて書きます。例: 0 85 75 15",
        ),
        "design.no-look": Message(
            _ERROR,
            "レイアウトに「{name}」の見せ方がありません。",
            "onehearts-a4 の layout.yaml にある「{name}」の行をコピーして、書き足してください。",
        ),
        "design.unknown-look": Message(_WARNING, "「{look}」という部品や記事はありません。読み飛ばしました。"),
        "design.unknown-ink": Message(
            _ERROR,
            "「{ink}」というインクはありません。",
            "「インク」にある名前か「差し色」を使ってください。",
        ),
        "design.fitting-sizes": Message(
            _ERROR,
            "「本文の大きさ」は、「{style}」の大きさ（{size}pt）から始めて、小さい順に書いてください。",
        ),
        "design.unknown-style": Message(
            _ERROR, "「{style}」という文字はありません。", "「文字」にある名前を使ってください。"
        ),
        "design.unknown-font": Message(
            _ERROR, "文字「{style}」の書体「{font}」がありません。", "「書体」にある名前を使ってください。"
        ),
        "design.no-font-file": Message(
            _ERROR,
            "書体「{font}」のファイルがありません: {file}",
            "fonts フォルダに入れて、そこから見たファイル名を書いてください。",
        ),
        "design.no-font": Message(
            _ERROR,
            "書体「{font}」のファイルは、TrueType や OpenType の書体ではありません: {file}",
            ".ttf か .otf の書体を、配っているところから入れ直してください。いくつもの書体を一つにまとめた .ttc や、"
            "ホームページ用の .woff は使えません。",
        ),
        "design.no-axis": Message(
            _ERROR,
            "書体「{font}」のファイルでは「{axis}」を選べません。",
            "このファイルで選べるもの: {known}",
        ),
        "design.axis-range": Message(
            _ERROR,
            "書体「{font}」のファイルに「{chosen}」はありません。",
            "{room} の数を書いてください。",
        ),
        "design.no-drawing-file": Message(
            _ERROR,
            "絵「{drawing}」のファイルがありません: {file}",
            "レイアウトのフォルダに入れて、そこから見たファイル名を書いてください。",
        ),
        "design.same-drawing": Message(
            _ERROR,
            "「{name}」という絵が「紙面の絵」と「挿絵」の両方にあります。",
            "どちらかの名前を変えてください。",
        ),
        "design.unknown-art": Message(
            _ERROR, "「{name}」という紙面の絵はありません。", "「紙面の絵」にある名前を使ってください。"
        ),
        "design.unknown-drawing": Message(
            _ERROR, "「{name}」という挿絵はありません。", "「挿絵」にある名前を使ってください。"
        ),
        "design.unknown-season": Message(_ERROR, "「{name}」という季節はこのレイアウトにありません。"),
        "design.style-parent": Message(
            _ERROR,
            "文字「{style}」の元をたどれません（「{parent}」）。",
            "「元」には、ほかの文字の名前を一つ書きます。",
        ),
        "design.leading": Message(
            _ERROR,
            "文字「{style}」の行送りが大きさより小さいため、行が重なります。",
            "行送りを大きさの1.5〜1.8倍にしてください。",
        ),
        "design.sizes": Message(
            _ERROR,
            "文字「{style}」の「小さくする大きさ」が、小さくなる順に並んでいません。",
            "「大きさ」より小さいものから、だんだん小さく書きます。使わないときは「なし」と書きます。",
        ),
        "design.style-incomplete": Message(_ERROR, "文字「{style}」に {keys} がありません。"),
        # ---- blocks ----------------------------------------------------------------------------------
        "blocks.unknown-accent": Message(_ERROR, "「{name}」という色はこのレイアウトにありません。"),
        "blocks.unknown-drawing": Message(_ERROR, "「{name}」という挿絵はこのレイアウトにありません。"),
        # ---- compose ---------------------------------------------------------------------------------
        "compose.too-long": Message(
            _ERROR,
            "{where}に入りきりません。{rest}の{amount}があふれています。",
            "入りきらなかった分は、なくならないように、{pages}ページのあとに印を付けて載せました。",
        ),
        "compose.far-too-long": Message(
            _ERROR,
            "あふれた分が多すぎるため、ここから後ろは載せていません（載せるのは{pages}ページまでです）。",
            "記事を減らすか、いくつかの号に分けてください。",
        ),
        "compose.too-short": Message(
            _WARNING, "{pages}ページがうまりません。本文で約{lines}行（{characters}字）分、下があいています。"
        ),
        "compose.pages-too-short": Message(
            _WARNING, "{pages}ページがうまりません。合わせて、本文で約{lines}行（{characters}字）分あいています。"
        ),
        "compose.empty-page": Message(_ERROR, "{pages}ページに載せる記事がありません。"),
        "compose.not-needed": Message(
            _NOTICE,
            "空いたところがなかったので、この「{name}」は載せていません。",
            "いつも載せるときは、「空いたときだけ」の行を消してください。",
        ),
        "compose.pin-beyond": Message(
            _WARNING,
            "「ページ: {page}」とありますが、この号は{pages}ページまでです。",
            "「ページ」か「ページ数」を書き直してください。",
        ),
        "compose.pin-passed": Message(
            _WARNING,
            "「ページ: {page}」とありますが、前の記事が{now}ページまで続くので、{now}ページになります。",
            "「ページ」の数か記事の順番を書き直すか、前の記事を短くしてください。",
        ),
        # ---- check -----------------------------------------------------------------------------------
        "check.date-past": Message(
            _WARNING,
            "「{name}」の{date}は、発行日（{issued}）より前です。",
            "先月のままになっていないか、確かめてください。",
        ),
        "check.date-far": Message(
            _WARNING, "「{name}」の{date}は、発行日（{issued}）からずっと先です。", "年が正しいか、確かめてください。"
        ),
        "check.unknown-district": Message(
            _WARNING, "「{name}」は onehearts.yaml の地区一覧にありません。", "字のまちがいがないか、確かめてください。"
        ),
        "check.coarse-photo": Message(
            _WARNING,
            "写真が粗すぎます（{width}×{height}点）。印刷するとぼやけます。",
            "この大きさで載せるには、横{needed}点以上の写真が必要です。もとの写真を使ってください。",
        ),
        "check.same-photo": Message(
            _WARNING,
            "同じ写真が二度載っています（{line}行目の、{page}ページの写真と同じです）。",
            "ファイルを取りちがえていないかを確かめ、どちらかを別の写真にしてください。",
        ),
        "check.focus-cut": Message(
            _WARNING,
            "写真の「注目」の範囲が{page}ページの枠に入りきらず、{sides}が切れています。",
            "「注目」の{sides}をせまくするか、もっと{shape}の写真を使ってください。",
        ),
        "check.focus-in-zone": Message(
            _WARNING,
            "写真の「注目」の所が、{page}ページの「{zone}」にかかります。",
            "「注目」の範囲をせまくするか、写真の順番を入れかえるか、別の写真を使ってください。",
        ),
        "check.focus-at-edge": Message(
            _WARNING,
            "写真の「注目」の所が、{page}ページの端から5mm以内にあります。切り落とされるおそれがあります。",
            "「注目」の範囲をせまくするか、見せたいものが端に寄っていない写真を使ってください。",
        ),
        # ---- preflight: the file ---------------------------------------------------------------------
        "preflight.damaged": Message(
            _ERROR,
            "PDF として開けません。",
            "ファイルが途中で切れていないか、本当に PDF かを確かめ、書き出し直してください。",
        ),
        "preflight.locked": Message(
            _ERROR, "パスワードがかかっていて開けません。", "パスワードを付けずに書き出し直してください。"
        ),
        "preflight.repaired": Message(
            _WARNING,
            "ファイルの一部が壊れていたので、直しながら読みました。",
            "印刷所では開けないことがあります。書き出し直してください。",
        ),
        "preflight.missing": Message(
            _ERROR,
            "ここに出るはずの絵や図（名前は「{name}」）が、ファイルに入っていません。",
            "元のソフトでリンク切れなどがないか確かめ、書き出し直してください。",
        ),
        "preflight.picture-cut": Message(
            _ERROR,
            "写真のデータが途中で切れています。途中から下が灰色になったり、写真ごと消えたりします。",
            "元の写真を入れ直して、書き出し直してください。",
        ),
        "preflight.encrypted": Message(
            _ERROR,
            "印刷や変更を制限する設定（暗号化）があります。",
            "セキュリティの設定を外して書き出し直してください。",
        ),
        "preflight.page-unread": Message(
            _UNKNOWN,
            "このページは、中身が壊れているか多すぎて、全部は調べられませんでした。",
            "このページを目で確かめるか、印刷所に確認を頼んでください。",
        ),
        "preflight.pages-unread": Message(
            _UNKNOWN,
            "{first}ページから{last}ページまでは、量が多いので調べていません。",
            "ファイルを分けて調べてください。",
        ),
        # ---- preflight: what the file says of itself -------------------------------------------------
        "preflight.not-pdfx": Message(
            _ERROR, "{wanted} のファイルではありません。", "書き出しの設定で {wanted} を選んでください。"
        ),
        "preflight.other-pdfx": Message(
            _ERROR,
            "この印刷所が受け付ける {wanted} ではなく、{found} です。",
            "書き出しの設定で {wanted} を選んでください。",
        ),
        "preflight.version": Message(
            _ERROR,
            "PDF の版が {found} です。{standard} で使えるのは {newest} までです。",
            "書き出しの設定で {standard} を選び直してください。",
        ),
        "preflight.no-metadata": Message(
            _ERROR, "ファイルの説明（XMP メタデータ）がありません。", "PDF/X-4 を選んで書き出し直してください。"
        ),
        "preflight.metadata-packed": Message(
            _ERROR, "ファイルの説明（XMP メタデータ）が圧縮されています。", "PDF/X-4 を選んで書き出し直してください。"
        ),
        "preflight.unsaid": Message(
            _ERROR,
            "ファイルの説明に、なくてはならない項目がありません: {keys}",
            "書き出すソフトで題名を入れ、規格を選び直して書き出してください。",
        ),
        "preflight.info-differs": Message(
            _WARNING,
            "ファイルの説明の{key}が、二つの場所で違います（文書情報「{info}」、XMP「{xmp}」）。",
            "別の号のファイルと取り違えられることがあります。題名などを確かめて書き出し直してください。",
        ),
        "preflight.no-trapped": Message(
            _ERROR,
            "色の境目の処理（トラップ）が済んでいるかどうかが書かれていません。",
            "規格を選び直して書き出してください。ふつうは「False（していない）」です。",
        ),
        "preflight.no-id": Message(
            _ERROR, "ファイルの識別番号（ID）がありません。", "規格を選び直して書き出してください。"
        ),
        "preflight.no-intent": Message(
            _ERROR,
            "どの印刷条件で作ったか（出力インテント）が書かれていません。",
            "書き出しの設定で出力インテントを選んでください。",
        ),
        "preflight.many-intents": Message(
            _ERROR, "印刷条件（出力インテント）が{count}つあります。", "一つだけにして書き出し直してください。"
        ),
        "preflight.intent-unnamed": Message(
            _ERROR,
            "印刷条件（出力インテント）に名前がありません。",
            "書き出しの設定で出力インテントを選び直してください。",
        ),
        "preflight.intent-other": Message(
            _WARNING,
            "印刷条件が {wanted} ではなく {found} です。",
            "色の仕上がりが変わることがあります。印刷所の指定を確かめてください。",
        ),
        "preflight.intent-not-embedded": Message(
            _ERROR, "印刷条件のプロファイルが入っていません。", "プロファイルを含める設定で書き出してください。"
        ),
        "preflight.intent-unregistered": Message(
            _ERROR,
            "印刷条件「{condition}」は、プロファイルも登録の名前もないので、何のことかわかりません。",
            "プロファイルを含める設定で書き出してください。",
        ),
        "preflight.intent-broken": Message(
            _ERROR, "印刷条件のプロファイルが壊れています。", "出力インテントを選び直して書き出してください。"
        ),
        "preflight.intent-class": Message(
            _ERROR,
            "印刷条件のプロファイルが、印刷機のものではありません。",
            "画面用（sRGB など）ではなく、印刷用（FOGRA39、Japan Color など）を選んでください。",
        ),
        "preflight.intent-not-inks": Message(
            _ERROR,
            "印刷条件のプロファイルが、CMYK のものではありません。",
            "印刷用（FOGRA39、Japan Color など）を選んでください。",
        ),
        "preflight.intent-components": Message(
            _ERROR,
            "印刷条件のプロファイルの色の数（{found}）が、中身と合いません。",
            "出力インテントを選び直して書き出してください。",
        ),
        # ---- preflight: boxes and pages --------------------------------------------------------------
        "preflight.no-trim": Message(
            _ERROR,
            "仕上がりの位置（TrimBox）がわかりません。",
            "書き出しの設定で、仕上がりサイズと裁ち落としを指定してください。",
        ),
        "preflight.trim-and-art": Message(
            _ERROR,
            "TrimBox と ArtBox の両方があります。どちらか一つでなければなりません。",
            "ArtBox をなくしてください。",
        ),
        "preflight.no-bleed": Message(
            _ERROR,
            "塗り足しの範囲（BleedBox）がありません。",
            "裁ち落とし（塗り足し）を {wanted} mm にして書き出してください。",
        ),
        "preflight.small-bleed": Message(
            _ERROR,
            "塗り足しが {found} mm しかありません（必要なのは {wanted} mm）。",
            "裁ち落とし（塗り足し）を {wanted} mm にして書き出してください。",
        ),
        "preflight.not-nested": Message(
            _ERROR, "{inner}が{outer}からはみ出しています。", "用紙と塗り足しの大きさを確かめて書き出し直してください。"
        ),
        "preflight.crop-cuts": Message(
            _WARNING,
            "表示の範囲（CropBox）が、塗り足しを切り落としています。",
            "CropBox をなくすか、用紙の大きさと同じにしてください。",
        ),
        "preflight.odd-size": Message(
            _ERROR,
            "仕上がりの大きさが {width}×{height} mm で、1ページ目（{first_width}×{first_height} mm）とちがいます。",
            "全部のページを同じ大きさにしてください。",
        ),
        "preflight.not-fours": Message(
            _ERROR,
            "{count}ページです。折って作る冊子は、4の倍数でなければなりません。",
            "白いページを{blanks}ページ足すか、減らしてください。",
        ),
        "preflight.maybe-not-fours": Message(
            _WARNING,
            "{count}ページです。折ったり、中とじにしたりするには、4の倍数が必要です。",
            "折らない仕上げならこのままで、そうでなければ白いページを{blanks}ページ足してください。",
        ),
        "preflight.blank-page": Message(
            _NOTICE, "何も印刷されない、白いページです。", "わざと空けたページなら、このままでかまいません。"
        ),
        "preflight.other-paper": Message(
            _WARNING,
            "{width}×{height} mm のページは、この機械の用紙に合いません。",
            "用紙の大きさを変えるか、印刷するときに「用紙に合わせる」を選んでください。",
        ),
        "preflight.art-stops": Message(
            _ERROR,
            "{what}が塗り足しの端まで届いていません（{sides}、あと {lacks} mm）。",
            "断裁がずれると紙の白が出ます。塗り足しの端までのばしてください。",
        ),
        "preflight.text-cut": Message(
            _ERROR, "文字が仕上がりの線にかかっています。断裁で切れます。", "文字を内側へ動かしてください。"
        ),
        "preflight.text-near-edge": Message(
            _ERROR,
            "文字が仕上がりの端から {found} mm の所にあります（{wanted} mm より内側が安全です）。",
            "文字を内側へ動かしてください。",
        ),
        "preflight.all-inside": Message(
            _ERROR,
            "仕上がりの内側の{what}に、トンボ用の色（レジストレーション）が使われています。",
            "すべてのインキが重なり、乾きません。黒なら K100 にしてください。",
        ),
        "preflight.beyond-bleed": Message(
            _WARNING,
            "塗り足しの外に、トンボではない{what}があります。",
            "要らないものなら消してください。残すならトンボ用の色（レジストレーション）にします。",
        ),
        "preflight.no-marks": Message(
            _ERROR, "トンボがありません。この印刷所はトンボを求めています。", "トンボを付けて書き出してください。"
        ),
        "preflight.marks": Message(
            _WARNING,
            "トンボがあります。この印刷所はトンボのないファイルを求めています。",
            "トンボを付けずに書き出してください。",
        ),
        # ---- preflight: colours and inks -------------------------------------------------------------
        "preflight.rgb": Message(
            _ERROR,
            "{what}の色が RGB（画面の色）です。",
            "印刷すると色が変わります。CMYK（黒は K だけ）に直してください。",
        ),
        "preflight.calibrated": Message(
            _ERROR,
            "{what}の色が、PDF/X-1a で使えない種類（{space}）です。",
            "プロファイルを付けない CMYK に変換して書き出してください。",
        ),
        "preflight.managed-rgb": Message(
            _WARNING,
            "{what}の色が CMYK ではありません（{space}）。",
            "印刷所で変換され、色が変わることがあります。CMYK に変換して書き出してください。",
        ),
        "preflight.space-unknown": Message(
            _UNKNOWN, "{what}の色の種類がわかりません。", "印刷所に確認を頼んでください。"
        ),
        "preflight.idle-rgb": Message(
            _WARNING, "使われていない RGB の色が残っています。", "CMYK に変換して書き出し直すと、残りません。"
        ),
        "preflight.group-rgb": Message(
            _ERROR,
            "透明な部分を重ねる計算が RGB で行われます。",
            "「透明の変換用カラースペース」を CMYK にして書き出してください。",
        ),
        "preflight.spot": Message(
            _WARNING,
            "特色「{ink}」があります（版が増えます）。",
            "特色で刷るつもりがなければ、CMYK に変換して書き出してください。",
        ),
        "preflight.other-ink": Message(
            _ERROR,
            "{what}に、この機械にない色が使われています。",
            "使える色は {inks} です。版を分けた PDF にしてください。",
        ),
        "preflight.mono-not-black": Message(
            _WARNING,
            "白黒のページなのに、{what}に黒以外のインキが使われています。",
            "カラーの料金になることがあります。K だけ（グレースケール）に直してください。",
        ),
        "preflight.faint-colour": Message(
            _WARNING,
            "ほかは黒だけのページに、うすい色の{what}があります。",
            "カラーの料金になることがあります。白黒のページなら、K だけ（グレースケール）に直してください。",
        ),
        "preflight.ink": Message(
            _ERROR,
            "インキの合計が {found}% あります（上限は {limit}%）。",
            "裏移りや乾きの遅れのもとです。色を薄くするか、上限に合わせて変換し直してください。",
        ),
        "preflight.ink-unchecked": Message(
            _UNKNOWN,
            "インキの合計を確かめられませんでした。",
            "Ghostscript を入れると確かめられます。または印刷所に確認を頼んでください。",
        ),
        "preflight.ink-not-inks": Message(
            _UNKNOWN,
            "CMYK でない色があるので、インキの合計を確かめられませんでした。",
            "色を CMYK に直してから、もう一度調べてください。",
        ),
        "preflight.white-overprint": Message(
            _ERROR,
            "白い{what}にオーバープリント（ノセ）が付いています。印刷すると消えます。",
            "オーバープリントを外してください。",
        ),
        "preflight.black-knocks-out": Message(
            _NOTICE,
            "色の上の黒い文字に、オーバープリント（ノセ）が指定されていません。",
            "多くの印刷所では自動でノセになります。心配なら K100 の文字にオーバープリントを付けてください。",
        ),
        "preflight.black-field": Message(
            _WARNING,
            "色の上の広い黒にオーバープリント（ノセ）が付いています。下の絵が透けて見えます。",
            "オーバープリントを外すか、黒を K99 にしてください。",
        ),
        "preflight.colour-overprint": Message(
            _WARNING,
            "色の上の色にオーバープリント（ノセ）が付いています。重なった所は色が混ざります。",
            "混ぜるつもりでなければ、オーバープリントを外してください。",
        ),
        "preflight.rich-text": Message(
            _WARNING,
            "小さな黒い文字が、いくつものインキの重ね刷り（{inks}）です。",
            "版がずれるとにじんで見えます。K100 だけにしてください。",
        ),
        "preflight.transparent": Message(
            _ERROR,
            "{what}が透明です（{how}）。PDF/X-1a では使えません。",
            "透明を分割・統合して書き出すか、透明でない色にしてください。",
        ),
        "preflight.group": Message(
            _ERROR,
            "透明を使うためのまとまり（透明グループ）があります。PDF/X-1a では使えません。",
            "透明を分割・統合して書き出してください。",
        ),
        # ---- preflight: pictures, fonts, lines -------------------------------------------------------
        "preflight.coarse": Message(
            _WARNING,
            "写真が粗く、ぼやけて見えます（{dpi} dpi、{width}×{height}点。{least} dpi 以上が必要）。",
            "もっと大きな写真にするか、小さく載せてください。",
        ),
        "preflight.coarse-line": Message(
            _WARNING,
            "白黒2値の図が粗く、ギザギザに見えます（{dpi} dpi。{least} dpi 以上が必要）。",
            "もっと細かい図にしてください。",
        ),
        "preflight.fine": Message(
            _NOTICE,
            "写真が細かすぎます（{dpi} dpi。{most} dpi までで足ります）。",
            "ファイルが大きくなるだけなので、解像度を落としてかまいません。",
        ),
        "preflight.font-missing": Message(
            _ERROR,
            "書体「{font}」が埋め込まれていません。",
            "フォントを埋め込む設定で書き出してください。できない書体なら、文字をアウトラインにします。",
        ),
        "preflight.notdef": Message(
            _ERROR,
            "書体「{font}」にない文字があります。四角（□）や空白になって印刷されます。",
            "その文字のある書体に変えて、書き出し直してください。",
        ),
        "preflight.font-whole": Message(
            _NOTICE, "書体「{font}」が、使わない文字まで丸ごと入っています。", "このままでも印刷できます。"
        ),
        "preflight.small-text": Message(
            _WARNING, "文字が小さすぎます（{size} pt。{least} pt 以上に）。", "文字を大きくしてください。"
        ),
        "preflight.small-reversed": Message(
            _WARNING,
            "色の上の白い文字が小さすぎます（{size} pt。{least} pt 以上に）。",
            "インキでつぶれるおそれがあります。文字を大きくするか、太い書体にしてください。",
        ),
        "preflight.hairline": Message(
            _ERROR,
            "線が細すぎます（{width} pt。{least} pt 以上に）。",
            "かすれて見えなくなります。線を太くしてください。",
        ),
        "preflight.no-width": Message(
            _ERROR,
            "太さが 0 の線があります（{least} pt 以上に）。",
            "機械によって太さが変わり、見えなくなることもあります。太さを指定してください。",
        ),
        # ---- preflight: what is not for print --------------------------------------------------------
        "preflight.lzw": Message(
            _ERROR, "PDF/X で使えない圧縮（LZW）が使われています。", "圧縮を ZIP か JPEG にして書き出してください。"
        ),
        "preflight.jpx": Message(
            _ERROR, "PDF/X-1a で使えない圧縮（JPEG 2000）が使われています。", "圧縮を JPEG にして書き出してください。"
        ),
        "preflight.jbig2": Message(
            _ERROR, "PDF/X-1a で使えない圧縮（JBIG2）が使われています。", "圧縮を ZIP にして書き出してください。"
        ),
        "preflight.javascript": Message(
            _ERROR, "プログラム（JavaScript）が入っています。", "プログラムを消して書き出し直してください。"
        ),
        "preflight.action": Message(
            _ERROR,
            "開いたときや押したときの動き（アクション）が入っています。",
            "リンクなどの動きを付けずに書き出してください。",
        ),
        "preflight.attachment": Message(
            _ERROR, "ほかのファイルが添付されています。", "添付を外して書き出し直してください。"
        ),
        "preflight.form": Message(
            _ERROR, "入力欄（フォーム）があります。", "入力欄のない PDF に書き出し直してください。"
        ),
        "preflight.layers": Message(
            _ERROR,
            "レイヤー（表示の切りかえ）があります。PDF/X-1a では使えません。",
            "レイヤーを統合して書き出してください。",
        ),
        "preflight.annotation": Message(
            _ERROR,
            "紙面の上に、リンクや注釈（{kind}）が載っています。",
            "リンクや注釈を付けずに書き出してください。",
        ),
        "preflight.transfer": Message(
            _ERROR,
            "濃さを変える設定（トランスファー関数）が入っています。",
            "印刷に関する詳しい設定を含めずに書き出してください。",
        ),
        "preflight.opi": Message(_ERROR, "仮の画像（OPI）が使われています。", "本物の画像を入れて書き出してください。"),
        "preflight.reference": Message(
            _ERROR, "ほかのファイルを参照する図があります。", "図を埋め込んで書き出してください。"
        ),
        "preflight.postscript": Message(
            _ERROR, "PostScript のプログラムが入っています。", "PDF として書き出し直してください。"
        ),
        # ---- paint -----------------------------------------------------------------------------------
        # ---- cli -------------------------------------------------------------------------------------
        "cli.proofs-only": Message(
            _ERROR,
            "「{name}」は、校正（--for proof）を作るときに付けます。",
            "例: onehearts build issues/2026-02 --for proof --final",
        ),
        "cli.no-such-proof": Message(
            _ERROR,
            "{number}回目の校正はありません（これまでに{count}回）。",
            "見てもらった校正の PDF の名前にある番号を書いてください。",
        ),
        "cli.bad-proofs": Message(
            _ERROR,
            "前の校正の記録を読めません: {path}",
            "ファイルを元に戻してください。消すと、初校からの作り直しになります。",
        ),
        "cli.no-command": Message(
            _ERROR,
            "何をするかが書かれていません。",
            "使えるコマンドは {known} です。例: onehearts build issues/2026-02",
        ),
        "cli.unknown-command": Message(
            _ERROR,
            "「{name}」というコマンドはありません。",
            "使えるコマンドは {known} です。例: onehearts build issues/2026-02",
        ),
        "cli.unknown-option": Message(_ERROR, "「{name}」という指定はありません。", "使い方: {usage}"),
        "cli.no-value": Message(
            _ERROR, "「{name}」のあとに{what}がありません。", "「{name}」のあとに空白をあけて書いてください。"
        ),
        "cli.no-value-wanted": Message(_ERROR, "「{name}」に値は付けられません。", "「{name}」とだけ書いてください。"),
        "cli.wrong-value": Message(_ERROR, "「{name}」に「{text}」は使えません。", "{wanted}"),
        "cli.missing": Message(_ERROR, "{what}が書かれていません。", "使い方: {usage}"),
        "cli.too-many": Message(
            _ERROR,
            "「{text}」は余分です。",
            '名前に空白があるフォルダは、全体を " で囲んでください。',
        ),
        "cli.no-switch": Message(_ERROR, "「{name}」が書かれていません。", "使い方: {usage}"),
        "cli.broken": Message(
            _ERROR,
            "onehearts の一部（{name}）が見つかりません。",
            "onehearts を入れ直してください。",
        ),
        "cli.cannot-read": Message(
            _ERROR,
            "ファイルを読めません: {path}",
            "ほかのソフトで開いていないか、読む権限があるかを確かめてください。",
        ),
        "cli.cannot-write": Message(
            _ERROR,
            "ファイルを書き込めません: {path}",
            "PDF をほかのソフトで開いていたら閉じてください。フォルダに書き込めるかも確かめてください。",
        ),
    }
)

PHRASES: Mapping[str, str] = MappingProxyType(
    {
        # ---- names that there are not ------------------------------------------------------------------
        "names.near": "もしかして「{name}」？",
        "names.known": "使えるのは {names} です。",
        "names.no-seasons": "このレイアウトに季節はありません。",
        # ---- how to print --------------------------------------------------------------------------------
        "print.plate": (
            "印刷のしかた: 版の PDF を「実際のサイズ（100%）」で刷ります。"
            "plates の PDF は、できあがりを見るためのものです。"
        ),
        "print.plates": (
            "印刷のしかた: 版の PDF を1つずつ、そのインクで「実際のサイズ（100%）」で刷ります。"
            "plates の PDF は、色の重なりを見るためのものです。"
        ),
        "print.register": (
            "仕上がりの外にトンボがあります。仕上がりより大きい紙（A4なら B4）の中央に刷り、トンボが重なるように"
            "位置を合わせます。仕上がりと同じ大きさの紙には、トンボは入りません。"
        ),
        "print.pages": "印刷のしかた: {paper}の紙に「実際のサイズ（100%）」で印刷します。",
        "print.two-up": (
            "印刷のしかた: {paper}の紙を横にして「実際のサイズ（100%）」で印刷します。1枚に2ページずつ並べてあります。"
        ),
        "print.one-sheet": (
            "印刷のしかた: {paper}の紙に「両面・短辺とじ」「実際のサイズ（100%）」で印刷し、"
            "1ページが表になるように二つに折ります。"
        ),
        "print.fold": (
            "印刷のしかた: {paper}の紙{sheets}枚に「両面・短辺とじ」「実際のサイズ（100%）」で印刷し、"
            "1枚ずつ二つに折って、ページの順に重ねます。"
        ),
        "print.saddle": (
            "印刷のしかた: {paper}の紙{sheets}枚に「両面・短辺とじ」「実際のサイズ（100%）」で印刷し、"
            "重ねて二つに折り、折り目をとじます。"
        ),
        "print.shrunk": (
            "プリンターは紙の端の5mmに印刷できないので、そこで欠けないように、全体を{percent}%に縮めてあります。"
        ),
        "print.scaled": "紙に収まるように、全体を{percent}%に縮めてあります。",
        "print.white": "プリンターは紙の端の5mmに印刷できないので、そこは白くしてあります。",
        "print.cut": (
            "{pages}ページの文字が、その白いところにかかって切れます。印刷先の「紙の端」を「縮める」にすると切れません。"
        ),
        "print.blank": "{pages}ページは白いままです（紙に並べると余るページです）。",
        # ---- names of plates -----------------------------------------------------------------------------
        "plates.slug": "{id}　{ink}版　{sheet}／{sheets}",
        "plates.one": "{title}（{ink}版）",
        "plates.all": "{title}（{inks}の重なり）",
        # ---- what a page lacks ---------------------------------------------------------------------------
        "lack.more": "文章や写真を足してください。",
        "lack.fewer": "文章や写真を足すか、「ページ数」を{pages}にしてください（収まることを確かめました）。",
        "lack.wishes": "「ページ」や「改ページ」で空けたときは、それを消してください。",
        # ---- how much is left over, and where ------------------------------------------------------------
        "surplus.pages": "{pages}ページ",
        "surplus.end": "「{heading}」の終わりのほう",
        "surplus.from": "「{heading}」から後ろ",
        "surplus.lines": "約{lines}行（{characters}字）",
        "surplus.photos": "写真{photos}枚",
        "surplus.lines-and-photos": "約{lines}行（{characters}字）と写真{photos}枚",
        "surplus.else": "図や飾り",
        # ---- remedies: what makes an issue fit -----------------------------------------------------------
        "remedies.cut": "{where}『{head}』の「{name}」を約{characters}字けずる（{line}行目）",
        "remedies.no-photo": "{where}『{head}』の写真「{name}」をはずす（{line}行目）",
        "remedies.no-block": "『{head}』{kind}を、この号からはずす（{line}行目）",
        "remedies.kind": "（{name}）",
        "remedies.no-drawing": "{where}『{head}』の挿絵「{name}」をはずす（{line}行目）",
        "remedies.no-pin": "『{head}』の「ページ: {name}」という指定をはずす（{line}行目）",
        "remedies.no-pins": "「ページ」の指定をすべてはずす（{lines}行目）",
        "remedies.no-new-page": "『{head}』の「改ページ」の指定をはずす（{line}行目）",
        "remedies.no-new-pages": "「改ページ」の指定をすべてはずす（{lines}行目）",
        "remedies.pages": "「ページ数」を{pages}にする",
        "remedies.pages-white": "「ページ数」を{pages}にする（うまらないページが出ます）",
        "remedies.page": "{page}ページ",
        "remedies.surplus": "あふれた",
        "remedies.within": "{outer}」の「{name}",
        "remedies.first": "{sign} {step}",
        "remedies.further": "　 さらに、{step}",
        "remedies.one": "次のようにすると収まります（組み直して確かめました）。",
        "remedies.several": "次のどれか一つをすると収まります（組み直して確かめました）。",
        "remedies.none": "あふれた分が多いので、記事を減らすか、「ページ数」を増やしてください。",
        # ---- proofs: what changed in a block ---------------------------------------------------------------
        "change.text": "「{old}」→「{new}」",
        "change.added": "「{new}」を追加",
        "change.taken": "「{old}」を削除",
        "change.order": "「{text}」の順番",
        "change.line-end": "〔改行〕",
        "change.reading": "ふりがな: {what}",
        "change.lines": "行の変わり目: 「{where}」",
        "change.photo": "写真（{number}枚目）を入れかえ",
        "change.photo-new": "写真（{number}枚目）を追加",
        "change.photo-gone": "写真（前の{number}枚目）を削除",
        "change.photo-crop": "写真（{number}枚目）の見える範囲",
        "change.links": "リンクやQRコードの先",
        "change.drawings": "挿絵や図",
        "change.faces": "文字の太さや書体",
        "change.more": "ほか{count}か所",
        # ---- proofs: the rounds, what stands round the pages, the list ---------------------------------------
        "proof.first": "初校",
        "proof.second": "再校",
        "proof.round": "{number}校",
        "proof.final": "校了",
        "proof.for": "校正用",
        "proof.file": "{title}（{name}）",
        "proof.page": "{page}／{pages}ページ",
        "proof.printer": "印刷先: {title}",
        "proof.colours": "色: 印刷の見本（{name}）",
        "proof.trim": "仕上がり",
        "proof.bleed": "塗り足し {length} mm",
        "proof.safe": "文字の余白 {length} mm",
        "proof.changed": "前の校正から変わったところ",
        "proof.checked": "確認",
        "proof.day": "日付",
        "proof.name": "名前",
        "proof.list": "{earlier}から変わったところ",
        "proof.list-page": "一覧 {page}／{pages}",
        "proof.nothing": "前回（{earlier}）から変わったところはありません。",
        "proof.on-page": "{page}ページ",
        "proof.was-on": "（前は{pages}ページ）",
        "proof.block": "{kind}『{title}』",
        "proof.new": "新しく入りました",
        "proof.gone": "なくなりました",
        "proof.moved": "場所だけ変わったもの",
        "proof.moved-to": "{block}　{before}ページ → {pages}ページ",
        "proof.said": "{name}を作りました。",
        "proof.said-again": "{name}から変わっていないので、{name}をもう一度作りました。",
        "proof.said-changes": "{earlier}から変わったところ（{count}件）:",
        "proof.said-nothing": "{earlier}から変わったところはありません。",
        "proof.said-changed-final": "校了ですが、{earlier}から変わっています。印刷の前に必ず見てもらってください。",
        "proof.said-after-final": "校了のあとに変わったところがあります。もう一度見てもらってください。",
        # ---- preflight: rules ----------------------------------------------------------------------------
        "rule.damage": "ファイルが欠けずに開ける",
        "rule.identity": "規格（PDF/X）の表示",
        "rule.intent": "印刷条件",
        "rule.boxes": "仕上がりと塗り足しの大きさ",
        "rule.pages": "ページの数",
        "rule.bleed": "塗り足しまで届く絵と色",
        "rule.margin": "仕上がりの端と文字",
        "rule.registration": "トンボ",
        "rule.colours": "色の種類（CMYK）",
        "rule.plates": "使えるインクの色",
        "rule.spots": "特色",
        "rule.mono": "白黒のページ",
        "rule.ink": "インキの合計",
        "rule.overprint": "オーバープリント（ノセ）",
        "rule.black-text": "小さな黒い文字",
        "rule.transparency": "透明",
        "rule.pictures": "写真の細かさ",
        "rule.fonts": "書体の埋め込み",
        "rule.letters": "文字の大きさ",
        "rule.lines": "線の太さ",
        "rule.contents": "印刷に要らないもの",
        # ---- preflight: what rules speak of --------------------------------------------------------------
        "info.title": "題名",
        "info.created": "作成日時",
        "info.changed": "更新日時",
        "mark.text": "文字",
        "mark.image": "画像",
        "mark.stroke": "線",
        "mark.shade": "グラデーション",
        "mark.fill": "塗り",
        "side.and": "・",
        "side.left": "左",
        "side.right": "右",
        "side.top": "上",
        "side.bottom": "下",
        "box.trim": "仕上がりの範囲（TrimBox）",
        "box.bleed": "塗り足しの範囲（BleedBox）",
        "box.media": "用紙の範囲（MediaBox）",
        "veil.mask": "マスク",
        "veil.blend": "描画モード {mode}",
        "veil.alpha": "不透明度 {percent}%",
        # ---- preflight: the report -----------------------------------------------------------------------
        "report.head": "{file} を「{title}」の決まりで調べました。",
        "report.condition": "ファイルの印刷条件: {condition}",
        "report.no-condition": "書かれていません",
        "report.page": "{page}ページ",
        "report.place": "{page}ページの左から {x} mm、上から {y} mm（幅 {width}×高さ {height} mm）",
        "report.words": "「{words}」",
        "report.more": "ほか{count}か所",
        "report.more-remarks": "ほか{count}件",
        "report.result": "結果: {verdict}（{counts}）",
        "report.count": "{verdict} {count}件",
        "sheet.title": "{file} の入稿前チェック",
        "sheet.printer": "印刷先",
        "sheet.standard": "規格",
        "sheet.condition": "印刷条件",
        "sheet.pages": "ページ数",
        "sheet.day": "調べた日",
        "sheet.key": "写真の赤い枠が指摘した所、青い線が仕上がりの位置です。長さは仕上がりの左上から測ります。",
        "standard.x1a": "PDF/X-1a",
        "standard.x4": "PDF/X-4",
        "standard.none": "なし",
    }
)
