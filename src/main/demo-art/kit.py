"""The drawing board: a canvas that collects SVG, the palette, and shapes that every scene uses."""

import math
import random

W, H = 1600, 1067

INK, NAVY, BLUE, TEAL, MINT, FOAM = "#0f1f2d", "#1b3850", "#2e6482", "#3f8788", "#a8cdc3", "#e6efe6"
CREAM, SAND, OCHRE, ORANGE, RED, WINE = "#f7ead0", "#e6c994", "#e0a23f", "#dd7440", "#b9452f", "#6d2b3a"
PLUM, BROWN, UMBER, MOSS, GREEN, GREY = "#543758", "#80502f", "#3d2a26", "#6c8551", "#335f4b", "#7d8a90"
PINK, ROSE, STONE, SLATE = "#eab6a0", "#cf8173", "#b9ad98", "#4b5f6b"
SKINS = ["#f1c9a5", "#dba274", "#aa6d45", "#714630", "#e7b58d", "#c68a5c"]
HAIRS = ["#2a1e1c", "#4d3023", "#7b4a28", "#b98a4a", "#c9c3ba", "#15161b", "#8e3f25"]
COATS = [NAVY, RED, OCHRE, TEAL, PLUM, GREEN, BLUE, WINE, ORANGE, SLATE, BROWN, MOSS]


def n(value):
    """A number as short as SVG needs it."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def mix(a, b, t):
    """The colour at t between a and b."""
    pa, pb = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (a, b))
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(pa, pb))


class Art:
    """One picture. Later calls draw over earlier ones."""

    def __init__(self, seed, width=W, height=H):
        self.rnd = random.Random(seed)
        self.width, self.height = width, height
        self.parts, self.defs, self.ids = [], [], 0

    def add(self, *parts):
        self.parts.extend(parts)

    def name(self):
        self.ids += 1
        return f"i{self.ids}"

    def svg(self):
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}"><defs>{"".join(self.defs)}</defs>'
            + "\n".join(self.parts)
            + "</svg>\n"
        )

    # Shapes

    def rect(self, x, y, w, h, fill, rx=0, op=1, extra=""):
        self.add(
            f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" rx="{n(rx)}" fill="{fill}"'
            f'{opacity(op)} {extra}/>'
        )

    def poly(self, points, fill, op=1, extra=""):
        pts = " ".join(f"{n(float(x))},{n(float(y))}" for x, y in points)
        self.add(f'<polygon points="{pts}" fill="{fill}"{opacity(op)} {extra}/>')

    def path(self, d, fill="none", stroke=None, sw=1, op=1, extra=""):
        line = f' stroke="{stroke}" stroke-width="{n(sw)}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
        self.add(f'<path d="{d}" fill="{fill}"{line}{opacity(op)} {extra}/>')

    def line(self, x1, y1, x2, y2, stroke, sw=2, op=1, extra=""):
        self.add(
            f'<line x1="{n(x1)}" y1="{n(y1)}" x2="{n(x2)}" y2="{n(y2)}" stroke="{stroke}" '
            f'stroke-width="{n(sw)}" stroke-linecap="round"{opacity(op)} {extra}/>'
        )

    def circle(self, x, y, r, fill, op=1, extra=""):
        self.add(f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{opacity(op)} {extra}/>')

    def ellipse(self, x, y, rx, ry, fill, op=1, extra=""):
        self.add(
            f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}" fill="{fill}"{opacity(op)} {extra}/>'
        )

    def open(self, transform="", op=1, clip=None, extra=""):
        t = f' transform="{transform}"' if transform else ""
        c = f' clip-path="url(#{clip})"' if clip else ""
        self.add(f"<g{t}{c}{opacity(op)} {extra}>")

    def close(self):
        self.add("</g>")

    # Paint

    def down(self, *stops, x2=0, y2=1):
        """A linear gradient, from top to bottom unless told otherwise; stops are colours or (offset, colour, opacity)."""
        i = self.name()
        self.defs.append(f'<linearGradient id="{i}" x1="0" y1="0" x2="{x2}" y2="{y2}">{stop_list(stops)}</linearGradient>')
        return f"url(#{i})"

    def radial(self, *stops):
        i = self.name()
        self.defs.append(f'<radialGradient id="{i}">{stop_list(stops)}</radialGradient>')
        return f"url(#{i})"

    def clip(self, shape):
        i = self.name()
        self.defs.append(f'<clipPath id="{i}">{shape}</clipPath>')
        return i

    def glow(self, x, y, r, colour, strength=0.8):
        """Light around a lamp."""
        paint = self.radial((0, colour, strength), (0.35, colour, strength * 0.4), (1, colour, 0))
        self.circle(x, y, r, paint)

    def shade(self, x, y, w, h, *stops, x2=0, y2=1):
        """A veil of colour over a part of the picture."""
        self.rect(x, y, w, h, self.down(*stops, x2=x2, y2=y2))

    def flecks(self, x, y, w, h, colours, count, length=(10, 40), sw=(1.5, 3.5), op=0.5, slope=0):
        """Short strokes: the tooth of water, walls and ground."""
        r = self.rnd
        for _ in range(count):
            x1, y1, l = x + r.random() * w, y + r.random() * h, r.uniform(*length)
            self.line(x1, y1, x1 + l, y1 + l * slope, r.choice(colours), r.uniform(*sw), op * r.uniform(0.5, 1))

    def wavy(self, y, amplitude, waves, fill, bottom=None, seed=0, op=1, left=0, right=None):
        """A filled shape with a rolling upper edge."""
        right = self.width if right is None else right
        self.path(roll(left, right, y, amplitude, waves, seed) + f" V{bottom or self.height} H{left} Z", fill, op=op)


def roll(x0, x1, y, amplitude, waves, seed=0):
    """The rolling edge itself, as the beginning of a path."""
    r = random.Random(seed)
    steps = max(2, int(waves * 2))
    ys = [y + amplitude * (r.uniform(0.4, 1) if i % 2 else -r.uniform(0.4, 1)) for i in range(steps + 1)]
    dx = (x1 - x0) / steps
    d = f"M{n(float(x0))} {n(ys[0])}"
    for i in range(steps):
        mid = x0 + dx * (i + 0.5)
        d += f" C{n(mid)} {n(ys[i])} {n(mid)} {n(ys[i + 1])} {n(x0 + dx * (i + 1))} {n(ys[i + 1])}"
    return d


def opacity(op):
    return "" if op == 1 else f' opacity="{op:.2f}"'


def stop_list(stops):
    out = []
    for i, stop in enumerate(stops):
        if isinstance(stop, str):
            stop = (i / max(1, len(stops) - 1), stop, 1)
        offset, colour, op = stop
        out.append(f'<stop offset="{offset:.3f}" stop-color="{colour}" stop-opacity="{op}"/>')
    return "".join(out)


def at(x, y, angle, length):
    """The point at a length from another; 0 is straight down, positive turns forward."""
    a = math.radians(angle)
    return x + math.sin(a) * length, y + math.cos(a) * length
