"""Fill outlines on an oversized picture with light, shade, rim and cast shadow, and shrink it to a photo."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from .light import Colour, Light, grade, mix, ramp, tinted
from .paths import Path, Point, bounds, tube

OVERSAMPLE = 3


def _blurred(mask: Image.Image, radius: float) -> Image.Image:
    """Gaussian blur; a wide one is done small, where it costs little and looks the same."""
    step = max(1, min(8, int(radius / 5)))
    if step == 1:
        return mask.filter(ImageFilter.GaussianBlur(radius))
    small = mask.reduce(step).filter(ImageFilter.GaussianBlur(radius / step))
    return small.resize(mask.size, Image.Resampling.BICUBIC)


def _moved(mask: Image.Image, dx: float, dy: float) -> Image.Image:
    """The mask shifted by whole pixels; what enters is empty."""
    out = Image.new("L", mask.size, 0)
    out.paste(mask, (round(dx), round(dy)))
    return out


def _faded(mask: Image.Image, alpha: float) -> Image.Image:
    return mask.point([round(v * alpha) for v in range(256)])


class Canvas:
    """A picture in the making; lengths are pixels of the finished photo."""

    def __init__(self, width: int, height: int, light: Light) -> None:
        self.width, self.height, self.light = width, height, light
        self._image = Image.new("RGB", (width * OVERSAMPLE, height * OVERSAMPLE))

    def _mask(self, paths: Sequence[Path], pad: float) -> tuple[Image.Image, tuple[int, int]] | None:
        """The outlines as one L mask of their neighbourhood, and where it lies; None if off the picture."""
        x0, y0, x1, y1 = (v * OVERSAMPLE for v in bounds(*paths))
        pad *= OVERSAMPLE
        left, top = math.floor(max(x0 - pad, -pad)), math.floor(max(y0 - pad, -pad))
        right = math.ceil(min(x1 + pad, self._image.width + pad))
        bottom = math.ceil(min(y1 + pad, self._image.height + pad))
        if right - left < 2 or bottom - top < 2:
            return None
        mask = Image.new("L", (right - left, bottom - top), 0)
        for path in paths:
            self._draw(mask, (left, top), path)
        return mask, (left, top)

    @staticmethod
    def _draw(mask: Image.Image, corner: tuple[int, int], path: Path) -> None:
        points = [(x * OVERSAMPLE - corner[0], y * OVERSAMPLE - corner[1]) for x, y in path]
        ImageDraw.Draw(mask).polygon(points, fill=255)

    def _clipped(self, mask: Image.Image, corner: tuple[int, int], clip: Path | None) -> Image.Image:
        if clip is None:
            return mask
        keep = Image.new("L", mask.size, 0)
        self._draw(keep, corner, clip)
        return ImageChops.multiply(mask, keep)

    def fill(
        self,
        path: Path,
        colour: Colour,
        alpha: float = 1.0,
        blur: float = 0.0,
        clip: Path | None = None,
        join: Path | None = None,
    ) -> None:
        """A flat fill, with a soft edge where `blur` (a radius) is given; `join` becomes one with it."""
        made = self._mask((path,) if join is None else (path, join), blur * 3)
        if made is None:
            return
        mask, corner = made
        if blur:
            mask = _blurred(mask, blur * OVERSAMPLE)
        mask = self._clipped(mask, corner, clip)
        self._image.paste(colour, corner, _faded(mask, alpha) if alpha < 1 else mask)

    def blend(
        self, path: Path, near: Colour, far: Colour, x: float, y: float, alpha: float = 1.0, fade: bool = False
    ) -> None:
        """A gradient fill from `near` (where (x, y) points) to `far`; `fade` lets the far end vanish."""
        made = self._mask((path,), 0)
        if made is None:
            return
        mask, corner = made
        if fade:
            mask = ImageChops.multiply(mask, ramp(mask.size, x, y))
        self._image.paste(tinted(mask.size, near, far, x, y), corner, _faded(mask, alpha))

    def shape(
        self,
        path: Path,
        colour: Colour,
        *,
        form: float = 1.0,
        rim: float = 0.5,
        edge: float = 2.0,
        cast: float = 0.0,
        drop: float = 8.0,
        clip: Path | None = None,
        join: Path | None = None,
    ) -> None:
        """A rounded, lit thing; `join` is an outline that becomes one with it.

        `form` is how strongly it is modelled, `rim` and `edge` the strength and width of its bright edge,
        `cast` the strength of the shadow it throws `drop` pixels away from the light.
        """
        light = self.light
        paths = (path,) if join is None else (path, join)
        if cast:
            away = [tuple((x - light.x * drop, y - light.y * drop) for x, y in p) for p in paths]
            self.fill(away[0], light.cast, cast, drop * 0.75, clip, away[1] if join is not None else None)
        made = self._mask(paths, 4)
        if made is None:
            return
        mask, corner = made
        x0, y0, x1, y1 = bounds(*paths)
        depth = min(x1 - x0, y1 - y0) * 0.2 * OVERSAMPLE
        body = tinted(
            mask.size, mix(colour, light.warm, 0.26 * form), mix(colour, light.cool, 0.2 * form), light.x, light.y
        )
        if depth > 2:
            hollow = ImageChops.subtract(mask, _moved(mask, light.x * depth, light.y * depth))
            body.paste(mix(colour, light.cool, 0.42), (0, 0), _faded(_blurred(hollow, depth * 0.55), 0.62 * form))
        if rim:
            wide = edge * OVERSAMPLE
            bright = ImageChops.subtract(mask, _moved(mask, -light.x * wide, -light.y * wide))
            body.paste(mix(colour, light.rim, 0.8), (0, 0), _faded(_blurred(bright, edge * 0.9), rim))
        self._image.paste(body, corner, self._clipped(mask, corner, clip))

    def haze(self, colour: Colour, alpha: float) -> None:
        """Tint everything drawn so far, as air does to what lies far away."""
        self._image = Image.blend(self._image, Image.new("RGB", self._image.size, colour), alpha)

    def glow(self, path: Path, colour: Colour, alpha: float, blur: float) -> None:
        """Add light (screen) in a soft-edged region: a sunbeam, a bright window's bloom."""
        made = self._mask((path,), blur * 3)
        if made is None:
            return
        mask, corner = made
        mask = _faded(_blurred(mask, blur * OVERSAMPLE), alpha)
        area = (*corner, corner[0] + mask.width, corner[1] + mask.height)
        under = self._image.crop(area)
        lit = ImageChops.screen(under, Image.new("RGB", mask.size, colour))
        self._image.paste(lit, corner, mask)

    def photo(self) -> Image.Image:
        """The finished picture: shrunk, its lights bloomed, graded, darkened to the corners, with a breath of grain."""
        out = self._image.reduce(OVERSAMPLE)
        bloom = _blurred(out.point([max(0, v - 225) for v in range(256)] * 3), 14)
        out = ImageChops.screen(out, bloom)
        out = ImageEnhance.Color(out.point(grade())).enhance(1.08)
        edge = Image.new("L", out.size, 255)
        ImageDraw.Draw(edge).ellipse((-out.width * 0.1, -out.height * 0.14, out.width * 1.1, out.height * 1.14), fill=0)
        out.paste((40, 32, 58), (0, 0), _faded(_blurred(edge, min(out.size) * 0.12), 0.16))
        noise = random.Random(26).randbytes((out.width // 2) * (out.height // 2))
        grain = Image.frombytes("L", (out.width // 2, out.height // 2), noise)
        grain = grain.filter(ImageFilter.GaussianBlur(0.8)).resize(out.size, Image.Resampling.BICUBIC)
        return ImageChops.soft_light(out, Image.merge("RGB", [grain.point([118 + v // 12 for v in range(256)])] * 3))


@dataclass(frozen=True, slots=True)
class Pen:
    """A canvas seen through a place, a size, a turn and perhaps a mirror: figures draw in their own units."""

    canvas: Canvas
    x: float = 0.0
    y: float = 0.0
    size: float = 1.0
    angle: float = 0.0
    flip: bool = False

    def spot(self, x: float, y: float) -> Point:
        """Where a point of the figure falls on the canvas."""
        x, y = x * self.size * (-1 if self.flip else 1), y * self.size
        co, si = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        return self.x + x * co - y * si, self.y + x * si + y * co

    def at(self, x: float, y: float, size: float = 1.0, angle: float = 0.0, flip: bool = False) -> Pen:
        """A pen for a part: its origin at (x, y), its unit `size` of ours, turned by `angle` degrees."""
        px, py = self.spot(x, y)
        turned = self.angle + (-angle if self.flip else angle)
        return replace(self, x=px, y=py, size=self.size * size, angle=turned, flip=self.flip != flip)

    def _placed(self, path: Path) -> Path:
        return tuple(self.spot(*p) for p in path)

    def fill(self, path: Path, colour: Colour, alpha: float = 1.0, blur: float = 0.0, clip: Path | None = None) -> None:
        """`Canvas.fill` in the figure's units."""
        self.canvas.fill(self._placed(path), colour, alpha, blur * self.size, self._placed(clip) if clip else None)

    def shape(
        self,
        path: Path,
        colour: Colour,
        *,
        form: float = 1.0,
        rim: float = 0.5,
        cast: float = 0.0,
        drop: float = 0.12,
        clip: Path | None = None,
        join: Path | None = None,
    ) -> None:
        """`Canvas.shape` in the figure's units."""
        self.canvas.shape(
            self._placed(path),
            colour,
            form=form,
            rim=rim,
            cast=cast,
            drop=drop * self.size,
            edge=max(1.2, min(3.0, self.size * 0.035)),
            clip=self._placed(clip) if clip else None,
            join=self._placed(join) if join else None,
        )

    def line(
        self, points: tuple[Point, ...], width: float, colour: Colour, alpha: float = 1.0, clip: Path | None = None
    ) -> None:
        """A round-ended stroke."""
        self.fill(tube(points, (width,)), colour, alpha, clip=clip)

    def ring(self, path: Path, width: float, colour: Colour) -> None:
        """A stroke all round a closed outline."""
        half = len(path) // 2
        self.line(path[: half + 1], width, colour)
        self.line((*path[half:], path[0]), width, colour)

    def strokes(self, points: tuple[Point, ...], width: float, colour: Colour) -> None:
        """Straight strokes from point to point, with corners."""
        for a, b in pairwise(points):
            self.line((a, b), width, colour)
