"""A PDF of ours or of anyone and a printer → a report: would the print shop take it without a phone call?"""

from onehearts.check.preflight.preflight import preflight
from onehearts.check.preflight.report import Place, Remark, Report, Section, Verdict

__all__ = ["Place", "Remark", "Report", "Section", "Verdict", "preflight"]
