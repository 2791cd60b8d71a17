"""The council hall on the night of the vote."""

from kit import *
from people import DOWN, person
from place import rain, row, sea
from scene import scene


def tall_window(art, x, y, w, h):
    d = f"M{x} {y + h} V{y + w / 2} A{w / 2} {w / 2} 0 0 1 {x + w} {y + w / 2} V{y + h} Z"
    inside = art.clip(f'<path d="{d}"/>')
    art.open(clip=inside)
    art.rect(x, y, w, h, art.down("#16293c", "#2b4a62", "#5c7a86"))
    row(art, x - 20, y + h - 50, 5, (44, 62), (60, 130), ["#1a2a38", "#203241"], ["#111d28"], lit=0.35, door=False, frame="#1a2a38", dark="#152431")
    sea(art, y + h - 52, "#34566a", "#1d3748", bottom=y + h, count=14)
    rain(art, 46, -0.3, 0.5, area=(x, y - 40, x + w + 40, y + h))
    for _ in range(6):
        xx, yy = x + art.rnd.random() * w, y + art.rnd.random() * h
        art.path(f"M{xx:.0f} {yy:.0f} q5 20 -2 40 t2 46", stroke="#b9d0d4", sw=2.2, op=0.5)
    art.close()
    art.path(d, stroke="#e7d5aa", sw=12)
    art.line(x + w / 2, y + 4, x + w / 2, y + h, "#e7d5aa", 6)
    for f in (0.36, 0.6, 0.82):
        art.line(x, y + h * f, x + w, y + h * f, "#e7d5aa", 5)
    art.rect(x - 20, y + h, w + 40, 18, "#e7d5aa")
    for side in (-1, 1):
        cx = x + w / 2 + side * (w / 2 + 26)
        art.path(f"M{cx - 26} {y - 30} H{cx + 26} C{cx + 20} {y + 140} {cx + side * 26} {y + 230} {cx + side * 34} {y + h + 40} H{cx - side * 14} C{cx - 10} {y + 240} {cx - 18} {y + 120} {cx - 26} {y - 30} Z", "#7a2b33")
        art.path(f"M{cx} {y - 30} C{cx + 4} {y + 120} {cx + side * 8} {y + 230} {cx + side * 10} {y + h + 40}", stroke="#5b1f28", sw=6, op=0.8)


def portrait(art, x, y, w, h, coat, skin):
    art.rect(x, y, w, h, "#b88a3c")
    art.rect(x + 8, y + 8, w - 16, h - 16, "#33282a")
    art.path(f"M{x + 12} {y + h - 8} C{x + 16} {y + h * 0.62} {x + w - 16} {y + h * 0.62} {x + w - 12} {y + h - 8} Z", coat)
    art.ellipse(x + w / 2, y + h * 0.42, w * 0.17, h * 0.17, skin)
    art.path(f"M{x + w * 0.32} {y + h * 0.38} C{x + w * 0.34} {y + h * 0.16} {x + w * 0.68} {y + h * 0.16} {x + w * 0.69} {y + h * 0.4} C{x + w * 0.6} {y + h * 0.3} {x + w * 0.42} {y + h * 0.3} {x + w * 0.32} {y + h * 0.38} Z", "#d9d4c6")


def chandelier(art, x, y):
    art.line(x, 0, x, y - 40, "#3a2a1c", 6)
    for _ in range(2):
        art.glow(x, y + 10, 560, "#ffd98a", 0.35)
    for r, yy, count in ((190, y, 8), (110, y - 56, 5)):
        art.path(f"M{x - r} {yy} C{x - r * 0.7} {yy + 52} {x + r * 0.7} {yy + 52} {x + r} {yy}", stroke="#b98b3a", sw=9)
        art.line(x, y - 100, x - r, yy, "#8c672b", 3)
        art.line(x, y - 100, x + r, yy, "#8c672b", 3)
        for i in range(count):
            t = i / (count - 1) * 2 - 1
            cx, cy = x + r * t, yy + 38 * (1 - t * t) - 4
            art.rect(cx - 5, cy - 34, 10, 32, "#f6ead0")
            art.path(f"M{cx - 7} {cy - 38} C{cx - 6} {cy - 52} {cx} {cy - 52} {cx} {cy - 66} C{cx + 2} {cy - 52} {cx + 8} {cy - 50} {cx + 7} {cy - 38} Z", "#ffe7a3")
            art.circle(cx, cy + 16, 5, "#fff1c4", 0.8)
    art.circle(x, y + 62, 16, "#b98b3a")


@scene("council-vote")
def vote():
    art = Art(21)
    art.rect(0, 0, 1600, 1067, art.down("#4a3a30", "#8a6a45", "#a07a4c"))
    art.rect(0, 0, 1600, 60, "#3a2a22")
    for i in range(20):
        art.rect(i * 82, 44, 60, 26, "#553c2c")
    for x in (180, 690, 1200):
        tall_window(art, x, 120, 220, 380)
    portrait(art, 500, 190, 110, 150, "#1d3546", SKINS[0])
    portrait(art, 990, 190, 110, 150, "#5b2a33", SKINS[2])
    portrait(art, 40, 210, 90, 126, "#3b4a33", SKINS[1])
    portrait(art, 1480, 210, 90, 126, "#33314a", SKINS[4])
    # Panelling, the gallery of those who stood along the walls, and the benches.
    art.rect(0, 520, 1600, 300, art.down("#5a3623", "#40261b"))
    for i in range(17):
        art.rect(i * 98 + 10, 546, 78, 130, "none", extra='stroke="#6f452c" stroke-width="5"')
    r = art.rnd
    for i in range(26):
        x = -10 + i * 64 + r.uniform(-10, 10)
        if 560 < x < 1040:
            continue
        person(art, x, 760, r.uniform(196, 226), r.choice(["#33454f", "#4a3d3a", "#5b4a3a", "#3d4a3f", "#54404a"]), top=(r.choice(["short", "cap", "scarf", "bun", "bald", "hood"]), None), face=1 if x < 800 else -1, arms=DOWN, hem=14)
    art.rect(0, 520, 1600, 300, "#2a1710", op=0.28)
    # The council: seventeen, nine hands up. The oldest looks for his spectacles.
    seats = []
    for i in range(17):
        t = i - 8
        seats.append((800 + t * 83, 796 + t * t * 1.25, 232 + t * t * 0.75))
    raised = {0, 2, 3, 6, 8, 10, 11, 14, 15}
    coats = [BLUE, "#7b8f94", RED, OCHRE, "#3d4a57", MOSS, TEAL, PLUM, "#23303d", "#9a6a48", "#d8c6a0", GREEN, WINE, "#56646c", "#c98a4e", NAVY, "#8a4b58"]
    tops = [("short", None), ("bald", "#c9c3ba"), ("bun", None), ("long", "#8e3f25"), ("bald", "#c9c3ba"), ("short", "#c9c3ba"), ("scarf", "#e2c7a0"), ("curly", "#15161b"), ("bun", "#15161b"), ("short", "#4d3023"), ("bald", "#e9e4da"), ("curly", "#7b4a28"), ("short", "#15161b"), ("long", "#c9c3ba"), ("scarf", "#3f8788"), ("short", "#b98a4a"), ("bald", "#7d7a76")]
    for i in sorted(range(17), key=lambda k: seats[k][1]):
        x, y, h = seats[i]
        up = i in raised
        arm = (168, 172) if up else (30, 100)
        person(art, x, y + 20, h, coats[i], top=tops[i], face=1 if x < 800 else -1, arms=(arm, (26, 96)), skin=SKINS[(i * 5 + 2) % 6], beard="#e9e4da" if i == 10 else None, lean=4 if not up else -2)
    # The horseshoe table with papers, glasses, and wet sleeves.
    art.path("M40 790 C360 706 1240 706 1560 790 L1600 838 C1260 752 340 752 0 838 Z", "#a86f3d")
    art.path("M40 790 C360 706 1240 706 1560 790 L1566 800 C1240 716 360 716 34 800 Z", "#d79a5c")
    art.path("M0 838 C340 752 1260 752 1600 838 V960 C1260 872 340 872 0 960 Z", art.down("#6e3f25", "#3f2317"))
    for i in range(17):
        t = i - 8
        x, y = 800 + t * 92, 760 + t * t * 0.93
        art.path(f"M{x - 46} {y + 34} v{92 - t * t * 0.1:.0f}", stroke="#8a5432", sw=3)
        art.poly([(x - 20, y - 6), (x + 18, y - 9), (x + 26, y + 8), (x - 16, y + 11)], "#f5ead0")
        if i % 3 == 0:
            art.rect(x + 28, y - 22, 11, 24, "#cfe3e2", rx=2, op=0.85)
    art.rect(770, 760, 60, 12, "#5b2a22", rx=3)
    # Floor, drip, bucket.
    art.path("M0 960 C340 872 1260 872 1600 960 V1067 H0 Z", "#6d3a2c")
    for i in range(9):
        art.path(f"M{i * 220 - 80} 1067 L{560 + i * 60} 900", stroke="#8a4f3c", sw=3, op=0.7)
    chandelier(art, 800, 250)
    for yy in (360, 470, 560, 700, 830):
        art.path(f"M800 {yy} c-6 12 -7 20 0 22 c7 -2 6 -10 0 -22 Z", "#dff0ef")
    art.ellipse(800, 1002, 110, 18, "#3d1f18", 0.6)
    art.path("M752 926 H848 L836 1004 H764 Z", "#8fa1a6")
    art.ellipse(800, 926, 48, 12, "#5d7178")
    art.ellipse(800, 926, 38, 8, "#bcd6d6")
    art.path("M756 922 C770 850 830 850 844 922", stroke="#5d7178", sw=4)
    art.path("M784 918 q-8 -16 -20 -18 M816 918 q8 -16 20 -18", stroke="#e9f4f2", sw=3)
    # The public in front of us, wet through.
    for x, h, coat, top in ((60, 560, "#1d2c38", ("hood", "#1d2c38")), (240, 520, "#33262b", ("bun", None)), (425, 550, "#1f3336", ("cap", "#23363a")), (590, 470, "#2d2a38", ("short", None)), (1010, 480, "#2b2320", ("long", None)), (1180, 560, "#182733", ("souwester", "#232f33")), (1370, 520, "#2d3a33", ("curly", None)), (1550, 570, "#261f2b", ("brim", "#1c181f"))):
        person(art, x, 1400, h, coat, top=top, back=True, face=1 if x < 800 else -1, arms=((4, 2), (-4, -2)), hem=14, light=0)
    art.shade(0, 0, 1600, 1067, (0, "#1a0f0a", 0.35), (0.3, "#1a0f0a", 0), (0.75, "#1a0f0a", 0), (1, "#0d0806", 0.5))
    for x in (30, 210, 470, 1150, 1400):
        for _ in range(12):
            xx, yy = x + r.uniform(-40, 60), r.uniform(960, 1060)
            art.line(xx, yy, xx - 1, yy + r.uniform(6, 16), "#bcd3d6", 2.4, 0.6)
    return art
