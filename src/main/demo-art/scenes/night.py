"""After dark and in fog: the light, the market, the match."""

from kit import *
from people import KNEEL, RUN, STAND, WALK, crowd, person
from place import cat, cobbles, hills, house, row, sea, sky, stars, sunpath, trawler
from scene import scene


@scene("grumble-light")
def light():
    art = Art(81)
    # Through the window: stars, the Sound, the headland and its beam.
    sky(art, "#0a1730", "#142a4c", "#27476b", "#4b6d86", bottom=640)
    stars(art, 560, 240)
    for i in range(140):
        t = art.rnd.random()
        art.circle(300 + t * 1100 + art.rnd.gauss(0, 40), 470 - t * 400 + art.rnd.gauss(0, 46), art.rnd.uniform(0.8, 2), "#dfe8f5", art.rnd.uniform(0.15, 0.6))
    art.circle(560, 150, 40, "#f7eccb")
    art.circle(578, 140, 36, "#12264a")
    sea(art, 600, "#3d6380", "#1f4263", "#122c4a", bottom=1067, glints=("#6b90a8", "#9fb9c4", "#16304e"), count=90)
    hills(art, 596, 14, 5, "#21405f", 12, bottom=606)
    art.poly([(1170, 420), (180, 300), (180, 410)], art.down((0, "#fff3c4", 0.02), (1, "#fff3c4", 0.8), x2=1, y2=0))
    art.poly([(1176, 420), (1640, 380), (1640, 440)], art.down((0, "#fff3c4", 0.6), (1, "#fff3c4", 0.1), x2=1, y2=0))
    art.path("M840 640 C900 560 1000 540 1060 520 C1120 500 1240 500 1300 530 C1420 560 1500 600 1640 610 V700 H840 Z", "#0d1f33")
    art.path("M860 636 C930 574 1010 556 1070 536 L1090 600 C1010 610 930 620 880 640 Z", "#1b3550")
    art.path("M1010 612 C1020 582 1060 580 1070 612 Z", "#06101d")
    art.poly([(1148, 516), (1156, 440), (1190, 440), (1198, 516)], "#e9e2d0")
    art.poly([(1151, 490), (1154, 466), (1192, 466), (1195, 490)], "#b9402f")
    art.rect(1150, 432, 46, 9, "#22303f")
    art.rect(1158, 408, 30, 26, "#fff6d0")
    art.poly([(1152, 410), (1173, 388), (1194, 410)], "#b9402f")
    art.glow(1173, 420, 150, "#fff0b8", 0.95)
    art.rect(1206, 488, 60, 34, "#c9c3b0")
    art.poly([(1200, 490), (1236, 468), (1272, 490)], "#6d3a34")
    art.rect(1222, 500, 10, 10, "#ffd98a")
    sunpath(art, 1150, 640, 800, "#f4e3ae", 90, 22, 0.6)
    for x, y, s in ((620, 690, 0.5), (980, 760, 0.7)):
        trawler(art, x, y, s, "#0e2036", "#3d2a34", "#b9b5a6", lit=True)
        art.circle(x - 8 * s, y - 196 * s, 5, "#e7ffe9")
    # Roofs of the Shelf going down to the water, some still awake.
    for level in range(3):
        y = 850 + level * 100
        x = -30.0
        while x < 1640:
            w = art.rnd.uniform(90, 140)
            house(art, x, y + 130, w, art.rnd.uniform(100, 150), ("#1f3550", "#22344a", "#2b3346")[level], ("#14243a", "#182033", "#1d2233")[level], art.rnd.choice(["gable", "slope", "slope"]), lit=0.2, dark="#12213a", frame="#31465f", door=False, floors=2)
            x += w
    # The room: wall, curtains, bed, a lamp turned low.
    wall = art.down("#5b3f52", "#4a3448")
    art.path("M0 0 H1600 V1067 H0 Z M330 96 H1370 V860 H330 Z", wall, extra='fill-rule="evenodd"')
    r = art.rnd
    for _ in range(90):
        x, y = r.uniform(0, 1600), r.uniform(0, 1067)
        if not 300 < x < 1400:
            art.path(f"M{x:.0f} {y:.0f} l6 -8 l6 8 l-6 8 Z", "#7a566b", op=0.6)
    art.path("M316 80 H1384 V876 H316 Z M344 110 V846 H1356 V110 Z", "#e9d9bb", extra='fill-rule="evenodd"')
    art.poly([(344, 110), (430, 150), (430, 812), (344, 846)], "#d6c29c")
    art.path("M360 130 L416 158 V460 L360 470 Z M360 500 L416 490 V800 L360 826 Z", "#4b6d86", op=0.8)
    art.poly([(1356, 110), (1270, 150), (1270, 812), (1356, 846)], "#c9b48c")
    art.path("M1340 130 L1284 158 V460 L1340 470 Z M1340 500 L1284 490 V800 L1340 826 Z", "#35566f", op=0.8)
    art.rect(280, 846, 1140, 40, "#e9d9bb")
    art.rect(280, 880, 1140, 14, "#a8926e")
    for side in (-1, 1):
        x = 300 if side < 0 else 1400
        art.path(f"M{x - 110} 40 H{x + 110} C{x + 90} 300 {x + 40} 560 {x + side * 60} 980 H{x - 90 if side < 0 else x - 20} C{x - 100} 600 {x - 110} 300 {x - 110} 40 Z", "#b9563a")
        for k in range(4):
            art.path(f"M{x - 80 + k * 50} 50 C{x - 70 + k * 40} 360 {x - 40 + k * 20} 640 {x - 30 + k * 20 + side * 20} 960", stroke="#8f3f2c", sw=7, op=0.7)
    art.rect(140, 26, 1320, 20, "#8a6a44", rx=10)
    art.path("M0 930 H1600 V1067 H0 Z", "#3a2836")
    art.path("M900 1067 C920 960 1000 930 1120 930 H1640 V1067 Z", "#d9c7a4")
    art.path("M960 1067 C980 990 1060 960 1180 960 H1640 V1067 Z", "#3f7788")
    for k in range(7):
        art.path(f"M{1010 + k * 90} 1067 q30 -60 10 -104", stroke="#5d95a3", sw=9, op=0.7)
    art.ellipse(1480, 940, 130, 44, "#f4ead4")
    # Ava, kneeling on a chest, with notebook, pencil, cocoa and torch.
    art.rect(490, 930, 420, 137, "#7a5236")
    art.rect(480, 916, 440, 26, "#9a6c48")
    art.rect(680, 950, 40, 30, "#d9a53a")
    book = (
        '<g transform="translate(HX HY) rotate(-14)"><path d="M-4 -8 h20 v15 h-20 Z" fill="#f9f3e2"/><path d="M6 -8 v15" stroke="#b9a884" stroke-width=".8"/>'
        '<path d="M-2 -4 h6 M-2 -1 h6 M-2 2 h4 M8 -4 h6" stroke="#5b6b8a" stroke-width=".8"/><path d="M10 -2 l6 -9" stroke="#d9a53a" stroke-width="1.6"/></g>'
    )
    person(art, 640, 924, 520, "#e0b24f", trousers="#e0b24f", top=("long", "#7b4a28"), legs=KNEEL, arms=((58, 96), (40, 84)), face=1, lean=6, boots="#e9d9c0", skin=SKINS[0], hem=6, prop=book)
    art.rect(1010, 800, 46, 50, "#b9402f", rx=6)
    art.path("M1056 810 q22 4 0 28", stroke="#b9402f", sw=7)
    art.path("M1026 786 q10 -22 0 -44 M1040 786 q10 -22 0 -44", stroke="#fff", sw=4, op=0.55)
    art.path("M1130 850 c0 -40 50 -44 56 -14 c20 -10 30 14 8 16 Z", "#c9a57a")
    art.circle(1180, 826, 14, "#c9a57a")
    art.circle(1186, 822, 2.5, INK)
    art.poly([(920, 838), (1010, 826), (1010, 846), (920, 850)], "#2f4a5c")
    art.glow(880, 826, 170, "#ffe3a0", 0.55)
    art.glow(60, 760, 300, "#ffcf86", 0.5)
    art.path("M20 700 L100 700 L130 790 H-10 Z", "#ffe3a8")
    art.rect(50, 790, 18, 150, "#8a6a44")
    art.shade(0, 0, 1600, 1067, (0, "#0a0a1a", 0.3), (0.4, "#0a0a1a", 0), (1, "#0a0a1a", 0.3))
    return art


@scene("fog-match")
def match():
    art = Art(82)
    sky(art, "#6f7f92", "#a5a9b3", "#cfc3bd", "#e0d2bf")
    for x, s in ((210, 1), (1390, 1), (560, 0.6), (1060, 0.6)):
        art.line(x, 640, x, 640 - 540 * s, "#7d8591", 16 * s)
        art.rect(x - 90 * s, 640 - 590 * s, 180 * s, 66 * s, "#6b7480", rx=6)
        for k in range(4):
            for m in range(2):
                art.circle(x - 66 * s + k * 44 * s, 640 - 572 * s + m * 30 * s, 13 * s, "#fffbe6")
        art.glow(x, 640 - 560 * s, 420 * s, "#fff6d6", 0.85)
        art.poly([(x - 80 * s, 640 - 540 * s), (x + 80 * s, 640 - 540 * s), (800 + (x - 800) * 0.1 + 320 * s, 900), (800 + (x - 800) * 0.1 - 320 * s, 900)], art.down((0, "#fff6d6", 0.34), (1, "#fff6d6", 0)))
    # The stand as a rumour: rows of heads, arms up, one sandal clearly in the air.
    art.poly([(0, 430), (1600, 430), (1600, 640), (0, 640)], "#8a8f99")
    art.rect(0, 414, 1600, 22, "#79808c")
    r = art.rnd
    for j in range(5):
        for i in range(70):
            x, y = i * 24 + r.uniform(-6, 6) + (j % 2) * 12, 466 + j * 36 + r.uniform(-4, 4)
            tone = mix(r.choice(["#b9452f", "#2f4a68", "#d9a53a", "#4f6b5a", "#6d3f63", "#e6dfcf"]), "#a5a9b3", 0.62 - j * 0.06)
            art.path(f"M{x - 10:.0f} {y + 34:.0f} C{x - 10:.0f} {y + 8:.0f} {x + 10:.0f} {y + 8:.0f} {x + 10:.0f} {y + 34:.0f} Z", tone)
            art.circle(x, y, 8, mix(r.choice(SKINS), "#a5a9b3", 0.5 - j * 0.05))
            if r.random() < 0.32:
                art.line(x + 6, y + 16, x + 14, y - 14, tone, 6)
    art.rect(0, 634, 1600, 44, "#7f8791")
    for i, tone in enumerate(("#b98a7d", "#d9c39a", "#7f99a3", "#a3b09a", "#b98a7d", "#d9c39a", "#7f99a3")):
        art.rect(i * 236 + 6, 640, 220, 34, mix(tone, "#c5bdb8", 0.3))
    art.path("M0 676 H1600 V1067 H0 Z", art.down("#9aa78f", "#6f8f62", "#4d7a4a", "#35613f"))
    for i in range(9):
        x = 800 + (i - 4.5) * 150
        art.poly([(x, 676), (x + 76, 676), (800 + (x + 76 - 800) * 2.6, 1067), (800 + (x - 800) * 2.6, 1067)], "#ffffff", op=0.05)
    art.path("M-20 742 H1620", stroke="#eef0e4", sw=4, op=0.6)
    art.path("M1010 1067 C1040 900 1180 790 1640 780", stroke="#f4f3e6", sw=9, op=0.85)
    # Players, paler the farther they are.
    def shade_of(colour, t):
        return mix(colour, "#b9b6b4", t)

    for x, y, h, colour, legs, face, t in ((330, 716, 96, "#2f4a68", RUN, 1, 0.72), (520, 728, 104, "#b9402f", WALK, -1, 0.7), (1120, 722, 100, "#2f4a68", STAND, -1, 0.72), (200, 780, 150, "#b9402f", STAND, 1, 0.55), (700, 770, 150, "#2f4a68", WALK, 1, 0.52), (900, 742, 116, "#23282c", STAND, 1, 0.6)):
        person(art, x, y, h, shade_of(colour, t), trousers=shade_of("#f4efe2", t), skin=shade_of(SKINS[1], t), top=("short", shade_of(HAIRS[0], t)), legs=legs, arms=((30, 70), (-40, -60)), face=face, boots=None)
    art.shade(0, 560, 1600, 300, (0, "#d9d2c8", 0), (0.5, "#d9d2c8", 0.6), (1, "#d9d2c8", 0))
    person(art, 430, 900, 330, shade_of("#b9402f", 0.16), trousers=shade_of("#f4efe2", 0.16), skin=SKINS[4], top=("short", "#7b4a28"), legs=((62, 40), (-30, -78)), arms=((-70, -20), (80, 60)), face=1, lean=-14)
    person(art, 660, 896, 300, shade_of("#2f4a68", 0.3), trousers=shade_of("#22303f", 0.3), skin=shade_of(SKINS[2], 0.25), top=("curly", shade_of("#15161b", 0.3)), legs=RUN, arms=((70, 110), (-60, -20)), face=1, lean=10)
    # Goal, net with the ball in it, a keeper who has dived the other way.
    art.path("M1130 470 V930 M1590 500 V1040", stroke="#fdfbf2", sw=17)
    art.path("M1122 476 L1598 504", stroke="#fdfbf2", sw=17)
    for k in range(16):
        x = 1140 + k * 30
        art.path(f"M{x} {480 + k * 2} C{x + 50} 640 {x + 60} 780 {x + 44} {936 + k * 6}", stroke="#fdfbf2", sw=2.4, op=0.75)
    for k in range(13):
        y = 500 + k * 36
        art.path(f"M1134 {y} C1290 {y + 46} 1440 {y + 44} 1600 {y + 26}", stroke="#fdfbf2", sw=2.4, op=0.75)
    art.path("M1300 560 C1350 640 1440 640 1470 590 C1450 690 1330 690 1300 560 Z", "#fdfbf2", op=0.3)
    art.circle(1392, 618, 34, "#fbf8ee")
    art.path("M1392 598 l19 14 l-7 22 h-24 l-7 -22 Z", "#2b3338")
    art.path("M1392 584 v14 M1411 612 l14 -5 M1404 634 l9 13 M1380 634 l-9 13 M1373 612 l-14 -5", stroke="#2b3338", sw=4)
    art.ellipse(900, 1030, 220, 16, "#2b4f38", 0.5)
    art.open("rotate(64 930 960)")
    person(art, 930, 1130, 400, "#e6b62f", trousers="#22303f", skin=SKINS[0], top=("short", "#b98a4a"), legs=((20, 14), (-24, -60)), arms=((158, 168), (140, 158)), face=1, hands="#33424a", light=1)
    art.close()
    for _ in range(26):
        x = r.uniform(0, 1600)
        y = r.uniform(960, 1060)
        art.path(f"M{x:.0f} {y:.0f} q4 -14 {r.uniform(4, 12):.0f} -20", stroke="#6f9a5c", sw=3)
    # Sandals.
    for x, y, turn, s in ((760, 250, 24, 1.5), (420, 330, -40, 0.8), (1010, 360, 70, 0.7), (620, 390, 10, 0.6), (880, 410, -20, 0.55)):
        t = 0.1 if s > 1 else 0.5
        art.open(f"translate({x} {y}) rotate({turn}) scale({s})")
        art.path("M-50 6 C-50 -12 -20 -14 0 -8 C20 -2 52 -16 56 4 C58 22 20 18 0 14 C-20 14 -50 22 -50 6 Z", shade_of("#8a4f2c", t))
        art.path("M-34 -6 C-20 -40 -6 -34 0 -8 M6 -8 C16 -36 34 -34 40 -6", stroke=shade_of("#5d3420", t), sw=8)
        art.close()
    for y, op in ((520, 0.35), (640, 0.3), (770, 0.22)):
        veil = art.down((0, "#ece5db", 0), (0.4, "#ece5db", 1), (1, "#ece5db", 0))
        art.rect(-40, y - 70, 1680, 230, veil, op=op)
    art.shade(0, 0, 1600, 1067, (0, "#e6ddd2", 0.15), (0.55, "#e6ddd2", 0.12), (0.8, "#e6ddd2", 0), (1, "#16261c", 0.2))
    return art


def lantern(art, x, y, r_, tone):
    art.glow(x, y, r_ * 4.2, "#ffcf7d", 0.5)
    art.ellipse(x, y, r_, r_ * 1.15, tone)
    art.ellipse(x, y, r_ * 0.5, r_ * 1.12, mix(tone, "#fff3c4", 0.55))
    art.rect(x - r_ * 0.4, y - r_ * 1.3, r_ * 0.8, r_ * 0.24, "#3a241c")
    art.rect(x - r_ * 0.4, y + r_ * 1.06, r_ * 0.8, r_ * 0.24, "#3a241c")


def stall(art, x, y, w, a, b, wares, cook=None):
    """A stall: awning in two colours, a counter, what is on it."""
    h = w * 0.86
    for px in (x + 6, x + w - 14):
        art.rect(px, y - h, 8, h, "#4a3026")
    art.rect(x + 10, y - h * 0.86, w - 20, h * 0.5, art.down("#7a3f2a", "#f6b25f"), op=0.85)
    art.glow(x + w / 2, y - h * 0.62, w * 0.62, "#ffd58a", 0.75)
    if cook:
        cook(x + w * 0.5, y)
    art.rect(x, y - h * 0.36, w, h * 0.36, "#7d4a30")
    art.rect(x - 6, y - h * 0.4, w + 12, 14, "#b57a48")
    for k in range(int(w / 26)):
        art.line(x + 10 + k * 26, y - h * 0.32, x + 10 + k * 26, y - 4, "#5d3422", 3)
    wares(x, y - h * 0.4, w)
    n_ = 8
    for k in range(n_):
        x0, x1 = x - 20 + (w + 40) * k / n_, x - 20 + (w + 40) * (k + 1) / n_
        t0, t1 = x + w * k / n_, x + w * (k + 1) / n_
        art.path(f"M{t0:.0f} {y - h * 1.16:.0f} H{t1:.0f} L{x1:.0f} {y - h * 0.86:.0f} q{-(x1 - x0) / 2:.0f} 26 {-(x1 - x0):.0f} 0 Z", a if k % 2 else b)


@scene("night-market")
def market():
    art = Art(83)
    sky(art, "#0e1a36", "#23345a", "#4f4d72", "#9a6a70", bottom=420)
    stars(art, 330, 120)
    art.circle(1310, 150, 46, "#f9ecc6")
    art.glow(1310, 150, 220, "#f6e2b0", 0.4)
    row(art, -20, 430, 26, (52, 80), (60, 170), ["#2f3558", "#3a3a5f", "#463f5f", "#2a3352"], ["#1d2340", "#262747"], lit=0.42, door=False, frame="#3a3f63", dark="#1d2444", glow="#ffc978")
    sea(art, 428, "#7a5d70", "#3a4a6e", "#1c2c4f", bottom=640, glints=("#ffd08a", "#8a7a94", "#2a3a60"), count=110)
    sunpath(art, 1310, 434, 620, "#f9dfae", 90, 30, 0.7)
    for x, y, s, f in ((240, 520, 0.62, 1), (760, 500, 0.5, -1), (1180, 540, 0.7, -1)):
        trawler(art, x, y, s, "#16233f", "#7a3440", "#c9bfae", lit=True, face=f)
    for x, y in ((430, 560), (520, 590), (600, 548), (690, 604), (980, 584), (900, 560), (1380, 590), (1450, 560)):
        art.glow(x, y - 10, 50, "#ffd58a", 0.8)
        art.path(f"M{x - 20} {y - 6} h40 l-9 11 h-22 Z M{x} {y - 24} l16 18 h-28 Z", "#fff3d6")
        art.line(x - 14, y + 14, x + 14, y + 14, "#ffd58a", 3, 0.7)
    art.path("M0 628 H1600 V1067 H0 Z", art.down("#6d4a4c", "#4a3648", "#2b2338"))
    cobbles(art, 640, 1067, ["#8a5f55", "#7a5358", "#5d4252", "#a06f58"], 9, 0.6)
    r = art.rnd
    for _ in range(30):
        x, y = r.uniform(0, 1600), r.uniform(660, 1040)
        art.ellipse(x, y, r.uniform(30, 90), r.uniform(4, 9), "#ffc978", 0.14)

    def fruit(x, y, w):
        for k in range(int(w / 20)):
            for m in range(2):
                art.circle(x + 14 + k * 20 + m * 9, y - 8 - m * 13, 10, ("#d9552f", "#e0a23f", "#8fae4a", "#b9402f")[(k // 3) % 4])

    def pots(x, y, w):
        for k in range(3):
            px = x + w * (0.2 + 0.3 * k)
            art.path(f"M{px - 26} {y - 34} h52 v22 q-26 26 -52 0 Z", "#3a3a48")
            art.ellipse(px, y - 34, 26, 7, "#d97a3a")
            art.path(f"M{px - 8} {y - 44} q14 -26 -2 -50 q-12 -24 6 -48 M{px + 10} {y - 44} q14 -26 -2 -50", stroke="#fff0dc", sw=5, op=0.4)

    def bread(x, y, w):
        for k in range(int(w / 34)):
            art.ellipse(x + 22 + k * 34, y - 8, 22, 9, "#c98a45")
            art.ellipse(x + 20 + k * 34, y - 18, 22, 9, "#e0ac66")
            art.path(f"M{x + 10 + k * 34} {y - 20} l8 4 M{x + 20 + k * 34} {y - 22} l8 4", stroke="#8a5428", sw=3)

    def cook_at(coat, top, arms, face, skin):
        return lambda cx, cy: person(art, cx, cy + 10, 236, coat, top=top, arms=arms, face=face, apron="#f1e6cf", skin=skin)

    stall(art, 40, 800, 310, "#b9402f", "#f6e3b8", bread, cook_at("#f1e6cf", ("beanie", "#f6f0e0"), ((80, 110), (30, 80)), 1, SKINS[1]))
    stall(art, 430, 770, 270, "#2f7a80", "#f6e3b8", pots, cook_at(PLUM, ("scarf", "#e0a23f"), ((60, 110), (40, 90)), -1, SKINS[2]))
    stall(art, 790, 772, 270, "#d9a53a", "#8f3a48", fruit, cook_at(GREEN, ("curly", None), ((140, 150), (30, 80)), 1, SKINS[4]))
    stall(art, 1190, 806, 330, "#54345a", "#f0c9a0", pots, cook_at(RED, ("cap", NAVY), ((120, 150), (40, 90)), -1, SKINS[0]))
    # A fire basket, a drummer on an oil can, two people dancing, everybody else.
    spots = [(120, 880), (230, 868), (370, 850), (500, 840), (610, 846), (720, 830), (1010, 838), (1120, 850), (1290, 872), (1420, 884), (1540, 870)]
    crowd(art, spots, 210, ["#33405f", "#7a3440", "#c98a3c", "#2f6a70", "#5d4268", "#4f6b4a", "#b5563a", "#c9b48a"])
    art.ellipse(800, 978, 190, 26, "#2b1d2b", 0.5)
    person(art, 748, 970, 270, "#b9402f", top=("bun", "#2a1e1c"), legs=((20, -30), (-14, -6)), arms=((96, 120), (120, 150)), face=1, dress=True, hem=8, skin=SKINS[1], lean=6)
    person(art, 862, 974, 284, "#2f4a68", top=("short", "#15161b"), legs=((30, 0), (-16, -20)), arms=((96, 116), (110, 140)), face=-1, skin=SKINS[3], lean=4)
    art.rect(520, 930, 80, 100, "#4a6a6d", rx=8)
    art.rect(520, 952, 80, 8, "#2f4a50")
    art.rect(520, 998, 80, 8, "#2f4a50")
    art.ellipse(560, 930, 40, 10, "#6f9093")
    person(art, 470, 1030, 250, "#d9a53a", top=("beanie", "#2f6a70"), arms=((66, 110), (50, 60)), face=1, skin=SKINS[2], lean=8)
    for x, y, h, coat, face in ((1120, 1010, 160, TEAL, -1), (1190, 1030, 150, "#d98a55", 1), (1250, 1000, 140, RED, -1)):
        person(art, x, y, h, coat, top=(r.choice(["short", "long", "curly"]), None), arms=((60, 100), (40, 90)), face=face, prop='<path d="M-9 0 h18 l-4 6 h-10 Z M0 -10 l7 9 h-13 Z" transform="translate(HX HY)" fill="#fff6dc"/>')
    art.path("M290 1036 L250 970 H370 L332 1036 Z", "#241a24")
    for k in range(5):
        x = 262 + k * 24
        art.path(f"M{x} 972 C{x - 16} 930 {x + 12} 920 {x + 4} {868 - (k % 2) * 26} C{x + 34} 910 {x + 30} 950 {x + 18} 972 Z", ("#dd7440", "#f0a63f", "#ffd979")[k % 3])
    art.glow(312, 920, 260, "#ff9f4a", 0.5)
    cat(art, 960, 1044, 1.4, "#1a1420", 1)
    # Lanterns on their strings, nearest the roof where we sit.
    for x1, y1, x2, y2, sag, size in ((-40, 330, 820, 300, 60, 15), (780, 300, 1660, 350, 60, 15), (-40, 200, 1640, 170, 90, 22), (-60, 30, 1000, -20, 90, 30)):
        art.path(f"M{x1} {y1} Q{(x1 + x2) / 2} {(y1 + y2) / 2 + sag * 2} {x2} {y2}", stroke="#140f1c", sw=2.5)
        count = 8 if size < 20 else 9
        for k in range(count):
            t = (k + 0.5) / count
            x = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * (x1 + x2) / 2 + t * t * x2
            y = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * ((y1 + y2) / 2 + sag * 2) + t * t * y2
            lantern(art, x, y + size * 1.3, size, ("#f0a63f", "#dd6a4a", "#ffd979", "#e58a8a")[k % 4])
    art.shade(0, 0, 1600, 1067, (0, "#0a0814", 0.1), (0.6, "#0a0814", 0), (1, "#0a0814", 0.45))
    return art
