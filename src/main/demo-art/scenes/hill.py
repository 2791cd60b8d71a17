"""The Hoist, seen from Shelf Row."""

from kit import *
from people import person
from place import cat, clouds, gulls, hills, house, sail, sea, sky, sunpath, trawler, window
from scene import scene

WALLS = ["#d98a55", "#e8b878", "#f0d9a8", "#c9694a", "#b9c4b2", "#8fb0a8", "#e0a58a", "#d9c08a", "#a9583f"]
ROOFS = ["#8a3f30", "#7a4a38", "#94503a", "#5d4a4c", "#6d3a34"]


def car(art, x, y, s, body, trim, people, face=1):
    """A car of the Hoist: three steps of cabin on a wedge, so that everybody sits level."""
    art.open(f"translate({n(x)} {n(y)}) scale({s})")
    art.path("M-78 30 L78 -10 L78 22 L-78 62 Z", "#33302f")
    for wx, wy in ((-52, 56), (52, 30)):
        art.circle(wx, wy, 13, "#22201f")
        art.circle(wx, wy, 5, "#8a8580")
    art.path("M-84 32 V-88 L-78 -96 H78 L84 -88 V-10 Z", body)
    art.path("M40 -96 H78 L84 -88 V-10 L40 2 Z", "#000", op=0.13)
    art.path("M-92 -92 C-60 -112 60 -112 92 -92 V-84 H-92 Z", trim)
    for i in range(4):
        wx = -74 + i * 38
        art.rect(wx, -78, 30, 50, "#ffe2a0" if i % 2 else "#fbd27f", rx=4)
    for i, (coat, skin) in enumerate(people):
        px = -60 + i * 38
        art.circle(px, -56, 9, skin)
        art.path(f"M{px - 9} -58 C{px - 9} -72 {px + 9} -72 {px + 9} -58 Z", HAIRS[(i * 2 + 1) % 7])
        art.path(f"M{px - 13} -28 C{px - 12} -46 {px + 12} -46 {px + 13} -28 Z", coat)
    art.line(-84, -24, 84, -24, trim, 6)
    art.rect(-30, -16, 62, 20, trim, rx=3)
    art.line(-22, -6, 24, -6, body, 3)
    art.circle(-70, -6, 8, "#fff1c4")
    art.circle(72, -14, 7, "#fff1c4")
    art.close()


def washing(art, x1, y1, x2, y2, sag, size):
    art.path(f"M{x1} {y1} Q{(x1 + x2) / 2} {(y1 + y2) / 2 + sag * 2} {x2} {y2}", stroke="#5b4a40", sw=2)
    r = art.rnd
    count = int((x2 - x1) / (size * 1.25))
    for i in range(count):
        t = (i + 0.6) / count
        x = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * (x1 + x2) / 2 + t * t * x2
        y = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * ((y1 + y2) / 2 + sag * 2) + t * t * y2
        tone = r.choice([CREAM, "#cfe0dc", ROSE, "#e0a23f", "#8fb0a8", "#fff6e2", RED])
        w, h = size * r.uniform(0.6, 1), size * r.uniform(0.7, 1.3)
        kind = r.choice(["shirt", "sheet", "sock"])
        if kind == "shirt":
            art.path(f"M{x - w * 0.3:.0f} {y:.0f} H{x + w * 0.3:.0f} L{x + w * 0.62:.0f} {y + h * 0.34:.0f} L{x + w * 0.4:.0f} {y + h * 0.42:.0f} L{x + w * 0.3:.0f} {y + h * 0.3:.0f} V{y + h:.0f} H{x - w * 0.3:.0f} V{y + h * 0.3:.0f} L{x - w * 0.4:.0f} {y + h * 0.42:.0f} L{x - w * 0.62:.0f} {y + h * 0.34:.0f} Z", tone)
        elif kind == "sheet":
            art.path(f"M{x - w * 0.5:.0f} {y:.0f} H{x + w * 0.5:.0f} L{x + w * 0.56:.0f} {y + h:.0f} Q{x:.0f} {y + h * 0.9:.0f} {x - w * 0.44:.0f} {y + h * 1.04:.0f} Z", tone)
        else:
            art.path(f"M{x:.0f} {y:.0f} v{h * 0.7:.0f} l{w * 0.3:.0f} 0", stroke=tone, sw=w * 0.24)


@scene("hoist")
def hoist():
    art = Art(41)
    sky(art, "#7fa8b5", "#c5d4c5", "#f6dca6", "#f7c383", bottom=330)
    clouds(art, 60, 260, "#fdf0d2", 8, 0.8)
    art.circle(310, 236, 50, "#fff4cb")
    art.glow(310, 236, 420, "#ffe0a0", 0.8)
    hills(art, 300, 22, 3, "#b7b6a4", 5)
    hills(art, 312, 12, 5, "#93a6a0", 8)
    sea(art, 318, "#f3d6a0", "#a9c0b2", "#5f9a9d", bottom=620, glints=("#fdeec6", "#dfeadb"), count=90)
    sunpath(art, 310, 322, 520, "#fff3c8", 110, 40)
    sail(art, 560, 366, 0.4)
    sail(art, 1240, 392, 0.55, "#f0b88a", face=-1)
    trawler(art, 980, 420, 0.34)
    # The Basin: two arms of quay round still water, far below.
    art.path("M300 474 C420 430 560 428 640 452 L640 500 H300 Z", "#b79a78")
    art.path("M980 500 C1000 446 1140 430 1330 470 V520 H980 Z", "#b79a78")
    art.ellipse(810, 486, 230, 42, "#7fb0aa")
    for x, y in ((700, 476), (760, 492), (880, 478), (930, 496), (820, 508)):
        art.path(f"M{x - 16} {y - 3} L{x + 18} {y - 5} L{x + 12} {y + 4} H{x - 12} Z", art.rnd.choice([NAVY, RED, CREAM]))
        art.line(x, y - 4, x, y - 26, "#4a3226", 2)
    # Terraces on both sides, bigger and bigger towards us.
    r = art.rnd
    for level in range(7):
        t = level / 6
        y = 520 + 640 * t**1.25
        w = 58 + 118 * t
        gap = 70 + 190 * t
        for side in (-1, 1):
            x = 810 + side * gap
            while -w < x < 1600 + w:
                ww = w * r.uniform(0.85, 1.2)
                hx = x if side > 0 else x - ww
                house(art, hx, y + abs(x - 810) * -0.06, ww, w * r.uniform(1.1, 1.7), r.choice(WALLS), r.choice(ROOFS), r.choice(["gable", "slope", "slope", "flat"]), lit=0.22, light=-1, glow="#ffdf94", dark="#3a4f5c", shutters=r.choice([None, "#3f7d78", "#6c8551"]) if t > 0.4 else None, door=False)
                x += side * (ww + 2)
        haze = 1 - t
        if haze > 0.25:
            art.shade(0, 380, 1600, 340 + 300 * t, (0, "#f7cf98", 0), (0.6, "#f7cf98", 0.16 * haze), (1, "#f7cf98", 0))
        for k in range(int(4 + 4 * t)):
            tx = 810 + r.choice([-1, 1]) * (gap + r.uniform(40, 500))
            art.ellipse(tx, y + 6, 20 + 22 * t, 16 + 18 * t, r.choice([MOSS, GREEN, "#57764a"]), 0.95)
    # The track, in the light, with its passing place.
    art.poly([(770, 510), (850, 510), (1180, 1067), (440, 1067)], "#b89c78")
    art.poly([(770, 510), (790, 510), (560, 1067), (440, 1067)], "#8c7256")
    for i in range(34):
        t = (i / 34) ** 1.7
        y = 512 + 555 * t
        half = 34 + 300 * t
        art.line(810 - half, y, 810 + half, y, "#7d634a", 2 + 9 * t, 0.9)
    for k in (-0.78, -0.2, 0.2, 0.78):
        art.path(f"M{810 + k * 22:.0f} 510 C{810 + k * 60:.0f} 640 {810 + k * 190:.0f} 760 {810 + k * 330:.0f} 1067", stroke="#4c4a49", sw=8)
        art.path(f"M{808 + k * 22:.0f} 510 C{808 + k * 60:.0f} 640 {806 + k * 190:.0f} 760 {804 + k * 330:.0f} 1067", stroke="#d9cfb8", sw=2)
    art.path("M810 510 C790 600 740 700 690 800", stroke="#33302f", sw=3)
    car(art, 902, 700, 0.92, "#3f7a5c", "#f0dfb2", [(OCHRE, SKINS[1]), (RED, SKINS[2]), (CREAM, SKINS[0]), (PLUM, SKINS[3])])
    car(art, 640, 872, 1.6, "#b9402f", "#f6e3b4", [(NAVY, SKINS[4]), (TEAL, SKINS[3]), (SLATE, SKINS[0]), (OCHRE, SKINS[2])])
    # Steps beside the track, for those in regret.
    art.poly([(866, 520), (918, 520), (1420, 1067), (1180, 1067)], "#a58a66")
    art.poly([(866, 520), (876, 520), (1226, 1067), (1180, 1067)], "#7d644a")
    for i in range(15):
        t = (i / 15) ** 1.5
        art.rect(880 + 330 * t + 6, 540 + 527 * t, 40 + 120 * t, 6 + 18 * t, "#d6c29a")
    person(art, 1075, 850, 120, BLUE, top=("cap", NAVY), legs=((34, 6), (-18, -24)), face=-1, back=True, hem=6, prop='<rect x="HX" y="HY" width="14" height="16" fill="#b98f54"/>')
    person(art, 1236, 1060, 200, OCHRE, top=("bun", None), legs=((28, 8), (-16, -30)), face=1, dress=True, arms=((20, 40), (-30, -10)))
    # Foreground: a window each side, with people in them.
    art.rect(-10, 380, 260, 700, "#c9694a")
    art.rect(196, 380, 56, 700, "#000", op=0.16)
    art.flecks(0, 400, 240, 640, ["#dd8a66", "#a8533a"], 120, (8, 26), (2, 3), 0.55)
    art.poly([(-20, 392), (-20, 330), (280, 392)], "#7a3a30")
    window(art, 56, 520, 110, 170, "#3a4f5c", CREAM, shutters="#3f7d78")
    art.rect(40, 690, 142, 16, CREAM)
    person(art, 112, 830, 300, "#f0dfb8", top=("scarf", PLUM), arms=((62, 78), (40, 90)), lean=18, skin=SKINS[2])
    art.rect(30, 704, 160, 160, "#c9694a")
    art.rect(24, 690, 172, 16, CREAM)
    for i in range(9):
        art.circle(44 + i * 17, 690 - 6 - (i % 2) * 8, 10, r.choice([MOSS, GREEN]))
        art.circle(44 + i * 17, 682 - (i % 3) * 8, 6, r.choice([RED, OCHRE, ROSE]))
    art.rect(1376, 430, 240, 650, "#e8c98a")
    art.rect(1376, 430, 40, 650, "#fff", op=0.22)
    art.flecks(1400, 450, 190, 600, ["#f6e0b0", "#cfa768"], 110, (8, 26), (2, 3), 0.55)
    art.poly([(1340, 442), (1620, 442), (1620, 372)], "#7c4338")
    window(art, 1446, 560, 100, 160, "#ffd98a", "#fff6e2", shutters="#8a4b3a")
    art.rect(1430, 720, 132, 14, "#fff6e2")
    cat(art, 1490, 720, 1.35, "#3a302c", -1)
    washing(art, 180, 470, 1400, 500, 46, 44)
    gulls(art, [(480, 180), (560, 210), (1010, 140), (1090, 180), (1180, 250)], "#5b5a56", 26)
    art.shade(0, 0, 1600, 1067, (0, "#ffcf86", 0.22), (0.5, "#ffcf86", 0.03), (1, "#3a2a3a", 0.14), x2=1, y2=0.4)
    return art
