"""The chart on its table, the baker's oven, the Weighers' Café."""

from kit import *
from people import person
from place import cat, lamp, row, sea, stones
from scene import scene


def hand(art, x, y, s, turn, skin, sleeve, face=1):
    """A hand from above with its cuff, pointing up at turn 0."""
    art.open(f"translate({n(x)} {n(y)}) rotate({turn}) scale({s * face:.2f} {s:.2f})")
    dark = mix(skin, "#000000", 0.16)
    art.path("M-62 120 H62 L90 420 H-90 Z", sleeve)
    art.path("M10 120 H62 L90 420 H20 Z", "#000", op=0.15)
    art.rect(-58, 96, 116, 36, CREAM, rx=8)
    art.path("M-50 100 C-58 40 -56 10 -46 -10 L50 -14 C58 20 54 60 48 100 Z", skin)
    for fx, top, w in ((-38, -96, 24), (-10, -122, 25), (18, -114, 25), (43, -80, 22)):
        art.line(fx, -10, fx - 2, top, skin, w)
        art.ellipse(fx - 2, top - 6, w * 0.26, w * 0.34, mix(skin, "#ffffff", 0.35))
    for fx in (-24, 4, 31):
        art.line(fx, 10, fx, -50, dark, 3, 0.7)
    art.path("M-48 50 C-80 30 -96 0 -104 -34", stroke=skin, sw=28)
    art.ellipse(-105, -38, 8, 9, mix(skin, "#ffffff", 0.35))
    art.close()


@scene("old-chart")
def chart():
    art = Art(91)
    art.rect(0, 0, 1600, 1067, art.down("#3a2620", "#5d3d2c"))
    for i in range(12):
        art.rect(0, i * 92, 1600, 88, mix("#5a3a2a", "#6d4833", art.rnd.random()))
        art.flecks(0, i * 92 + 6, 1600, 76, ["#4a2f22", "#80553a"], 24, (80, 300), (1.5, 3), 0.5)
    # The sheet lies at an angle, its corners held by what was at hand.
    art.open("rotate(-5 800 540)")
    art.path("M196 128 C500 112 1100 120 1430 112 L1452 950 C1100 966 520 952 176 968 Z", "#24160f", op=0.5)
    art.path("M180 110 C500 96 1100 104 1416 96 L1436 934 C1100 948 520 936 160 950 Z", art.down("#f3e3bd", "#e9d3a2", "#dfc48e"))
    r = art.rnd
    for _ in range(26):
        art.ellipse(r.uniform(200, 1400), r.uniform(120, 920), r.uniform(20, 110), r.uniform(10, 60), "#c79f5f", r.uniform(0.05, 0.14))
    for x in (590, 1010):
        art.line(x, 104, x - 4, 944, "#c9a76c", 5, 0.6)
        art.line(x + 6, 104, x + 2, 944, "#fff3d6", 3, 0.6)
    art.line(166, 520, 1428, 514, "#c9a76c", 5, 0.6)
    art.path("M214 146 H1384 L1400 902 H198 Z", stroke="#6d4a2c", sw=3)
    art.path("M230 162 H1370 L1384 886 H216 Z", stroke="#6d4a2c", sw=8)
    # Rhumb lines from the rose.
    for k in range(32):
        a = k / 32 * 6.283
        art.line(520 + math.cos(a) * 60, 660 + math.sin(a) * 60, 520 + math.cos(a) * 1100, 660 + math.sin(a) * 1100, "#8a5f3a", 1.6 if k % 4 else 2.4, 0.35)
    # Land, hatched, with the town and the headland.
    land = "M234 166 H1366 L1368 246 C1290 262 1262 300 1180 292 C1120 288 1100 330 1040 322 C1010 318 1004 292 960 300 C930 306 930 350 884 352 C840 352 830 306 790 300 C740 296 716 342 650 330 C560 316 540 372 470 360 C400 350 380 300 330 320 C290 336 262 320 233 330 Z"
    art.path(land, "#d9b878")
    art.path(land.split(" Z")[0], stroke="#6d4a2c", sw=5)
    for k in range(70):
        x = 240 + k * 16.2
        art.line(x, 336 + math.sin(k * 0.6) * 18, x, 352 + math.sin(k * 0.6) * 18, "#6d4a2c", 1.6, 0.6)
    for k in range(15):
        x, y = 260 + k * 76 + r.uniform(-16, 16), r.uniform(196, 262)
        art.path(f"M{x - 26:.0f} {y + 14:.0f} q26 -46 52 0 M{x + 4:.0f} {y - 6:.0f} l10 18 M{x + 10:.0f} {y - 4:.0f} l10 16", stroke="#6d4a2c", sw=3, op=0.85)
    for k in range(9):
        x = 826 + k * 14
        art.rect(x, 312 - (k * 7) % 22, 10, 20, "#b9563a")
        art.poly([(x - 2, 312 - (k * 7) % 22), (x + 5, 300 - (k * 7) % 22), (x + 12, 312 - (k * 7) % 22)], "#7a2f26")

    def isle(x, y, w, h, tone="#c9b06a"):
        d = f"M{x - w} {y} C{x - w} {y - h} {x - w * 0.3} {y - h * 1.2} {x} {y - h * 0.8} C{x + w * 0.5} {y - h * 1.3} {x + w * 1.1} {y - h * 0.5} {x + w} {y + h * 0.2} C{x + w * 0.8} {y + h} {x + w * 0.1} {y + h * 0.7} {x - w * 0.2} {y + h} C{x - w * 0.7} {y + h * 1.1} {x - w} {y + h * 0.6} {x - w} {y} Z"
        art.path(d, stroke="#8fae9f", sw=22, op=0.45)
        art.path(d, tone, stroke="#6d4a2c", sw=4)
        for m in range(3):
            art.path(f"M{x - w * 0.5 + m * w * 0.5 - 12:.0f} {y + 8} q12 -26 24 0", stroke="#6d4a2c", sw=3)

    isle(760, 520, 92, 44)
    isle(1000, 450, 54, 30)
    isle(930, 610, 38, 22)
    isle(1130, 690, 66, 30, "#d9a878")
    art.path("M1040 690 C1030 610 1120 590 1170 610 C1240 630 1240 720 1190 752 C1130 780 1046 760 1040 690", stroke="#b9302a", sw=7)
    for x, y, w in ((712, 590, 104), (966, 500, 76), (896, 652, 84), (1064, 790, 160)):
        for k in range(int(w / 13)):
            art.line(x + k * 13, y + r.uniform(-2, 2), x + k * 13 + 8, y + r.uniform(-7, 3), "#4a3020", 3.4)
    for _ in range(90):
        x, y = r.uniform(250, 1350), r.uniform(400, 870)
        art.path(f"M{x:.0f} {y:.0f} q4 -10 8 0 q-2 8 -8 6" if r.random() < 0.5 else f"M{x:.0f} {y - 8:.0f} v12", stroke="#6d4a2c", sw=2, op=0.7)
    # Compass rose, ship, serpent, cartouche.
    for k in range(16):
        a = k / 16 * 6.283
        l = 108 if k % 4 == 0 else 76 if k % 2 == 0 else 50
        b, c = a - 0.2, a + 0.2
        art.poly([(520, 660), (520 + math.cos(b) * 26, 660 + math.sin(b) * 26), (520 + math.cos(a) * l, 660 + math.sin(a) * l)], "#b9402f" if k % 4 == 0 else "#2f5f6b")
        art.poly([(520, 660), (520 + math.cos(c) * 26, 660 + math.sin(c) * 26), (520 + math.cos(a) * l, 660 + math.sin(a) * l)], "#f3e3bd" if k % 2 == 0 else "#8a5f3a")
    art.circle(520, 660, 120, "none", extra='stroke="#6d4a2c" stroke-width="3"')
    art.circle(520, 660, 12, "#d9a53a")
    art.open("translate(330 500) scale(1.1)")
    art.path("M-50 10 H56 C50 34 40 40 30 40 H-30 C-42 38 -48 26 -50 10 Z", "#7a4a2e")
    art.path("M-20 8 V-60 M24 8 V-48", stroke="#4a3020", sw=4)
    art.path("M-16 -56 C16 -46 14 -20 -16 -8 Z M28 -44 C54 -36 52 -14 28 -4 Z M-24 -50 C-50 -30 -50 -14 -24 -6 Z", "#f9efd6", stroke="#6d4a2c", sw=2.5)
    art.close()
    art.path("M300 800 q26 -50 52 0 q26 50 52 0 q26 -50 52 0 q20 34 40 8", stroke="#3f7a6a", sw=14)
    art.circle(288, 800, 16, "#3f7a6a")
    art.circle(282, 796, 3, "#f9efd6")
    art.rect(1150, 380, 190, 96, "#efdcae", rx=8, extra='stroke="#6d4a2c" stroke-width="5"')
    for k, w in enumerate((130, 150, 90)):
        art.line(1176, 404 + k * 22, 1176 + w, 404 + k * 22, "#4a3020", 5 if k == 0 else 3)
    art.close()
    # Green lamp, cup, dividers, blank paper, glass.
    art.glow(1180, 190, 900, "#fff0c0", 0.4)
    art.ellipse(1420, 170, 130, 40, "#1f130d", 0.5)
    art.path("M1400 -40 V60", stroke="#b98f42", sw=16)
    art.path("M1240 150 C1250 40 1570 40 1580 150 Z", "#2f7a56")
    art.path("M1240 150 C1250 40 1340 40 1400 44 C1330 70 1290 100 1290 150 Z", "#4f9a72")
    art.path("M1240 150 H1580", stroke="#f6e9b8", sw=14)
    art.circle(160, 190, 96, "#24160f", 0.4)
    art.circle(150, 176, 92, "#e9e2d2")
    art.circle(150, 176, 62, "#f9f4e8")
    art.circle(150, 176, 52, "#5d3a22")
    art.path("M118 160 q30 -26 62 0", stroke="#8a5f3a", sw=5, op=0.8)
    art.path("M236 150 q50 10 8 62", stroke="#e9e2d2", sw=18)
    art.ellipse(96, 300, 40, 16, "#8a5430", 0.35)
    art.path("M1262 560 L1180 800 M1266 560 L1330 800", stroke="#24160f", sw=16, op=0.4)
    art.path("M1250 540 L1166 786 M1254 540 L1320 786", stroke="#c9a04e", sw=13)
    art.path("M1166 786 l-8 34 M1320 786 l8 34", stroke="#5b6b72", sw=7)
    art.circle(1252, 532, 24, "#c9a04e")
    art.circle(1252, 532, 9, "#7a5a24")
    art.poly([(60, 720), (230, 690), (290, 960), (90, 1000)], "#fbf6ea")
    for k in range(6):
        art.line(92 + k * 6, 752 + k * 34, 216 + k * 8, 730 + k * 33, "#8fa1a6", 3, 0.7)
    art.path("M120 940 L300 800", stroke="#d9a53a", sw=14)
    art.path("M300 800 l18 -14", stroke="#3a2a20", sw=10)
    hand(art, 900, 900, 1.15, -18, SKINS[0], "#54345a")
    art.circle(1010, 672, 138, "#24160f", 0.25)
    art.circle(1086, 668, 132, "#fff8e2", 0.28)
    art.circle(1086, 668, 132, "none", extra='stroke="#2b2420" stroke-width="20"')
    art.circle(1086, 668, 132, "none", extra='stroke="#b98f42" stroke-width="7"')
    art.path("M1000 604 A110 110 0 0 1 1110 566", stroke="#fff", sw=10, op=0.75)
    art.path("M1190 744 L1330 850", stroke="#2b2420", sw=36)
    hand(art, 1420, 930, 1.2, -58, SKINS[3], "#3f7788", face=-1)
    art.shade(0, 0, 1600, 1067, (0, "#120a06", 0.1), (0.6, "#120a06", 0.05), (1, "#120a06", 0.5))
    art.shade(0, 0, 1600, 1067, (0, "#120a06", 0.45), (0.4, "#120a06", 0), (1, "#120a06", 0.12), x2=1, y2=0)
    return art


def loaf(art, x, y, w):
    art.ellipse(x, y + 3, w, w * 0.34, "#7a4620")
    art.ellipse(x, y, w, w * 0.32, "#d99a50")
    art.path(f"M{x - w * 0.5:.0f} {y - w * 0.06:.0f} q{w * 0.24:.0f} {-w * 0.16:.0f} {w * 0.4:.0f} 0 M{x:.0f} {y - w * 0.04:.0f} q{w * 0.24:.0f} {-w * 0.16:.0f} {w * 0.4:.0f} 0", stroke="#f6d394", sw=max(2, w * 0.09))


@scene("bakery")
def bakery():
    art = Art(92)
    art.rect(0, 0, 1600, 1067, art.down("#6b4434", "#8f5d40"))
    r = art.rnd
    stones(art, 0, 0, 1600, 760, "#7d5140", (88, 44), op=0.7)
    # The oven: a stone arch full of fire.
    art.rect(90, 130, 720, 640, "#5d3d33")
    stones(art, 90, 130, 720, 640, "#8a5f4c", (80, 46), op=0.9)
    art.path("M190 640 V480 A260 240 0 0 1 710 480 V640 Z", "#3a221b")
    for k in range(15):
        a = math.pi * (k + 0.5) / 15
        x, y = 450 - math.cos(a) * 282, 484 - math.sin(a) * 262
        art.open(f"translate({x:.0f} {y:.0f}) rotate({math.degrees(a) - 90:.0f})")
        art.rect(-26, -30, 52, 60, mix("#a8745a", "#c98f6a", r.random()), rx=4)
        art.close()
    mouth = art.clip('<path d="M200 640 V484 A250 230 0 0 1 700 484 V640 Z"/>')
    art.open(clip=mouth)
    art.rect(190, 240, 520, 400, art.down("#5d1f14", "#b9402a", "#f08a3a", "#ffd07a"))
    for k in range(13):
        x = 210 + k * 40
        h = 150 + 70 * math.sin(k * 1.7)
        art.path(f"M{x} 640 C{x - 30} {640 - h * 0.4:.0f} {x + 24} {640 - h * 0.6:.0f} {x + 8} {640 - h:.0f} C{x + 56} {640 - h * 0.6:.0f} {x + 50} {640 - h * 0.3:.0f} {x + 36} 640 Z", ("#dd6a2f", "#f6a53f", "#ffd979")[k % 3], op=0.85)
    for x, y, w in ((290, 600, 50), (400, 584, 48), (510, 590, 48), (620, 604, 50), (340, 630, 56), (470, 626, 56), (590, 634, 56)):
        loaf(art, x, y, w)
    art.close()
    art.rect(150, 640, 600, 44, "#a8745a")
    art.rect(150, 676, 600, 10, "#6d4636")
    art.glow(450, 540, 620, "#ff9f4a", 0.5)
    art.rect(330, -10, 250, 150, "#6b4538")
    for k in range(9):
        art.rect(200 + k * 44, 700, 40, 60, mix("#7a4a2e", "#5d3824", r.random()), rx=16)
        art.ellipse(220 + k * 44, 730, 14, 14, "#c99a64")
    # The door on to the blue hour, a queue, and a man with a ruler.
    art.rect(1060, 120, 430, 700, art.down("#1f3a5c", "#3f6a8c", "#7fa5b0"))
    art.open(clip=art.clip('<rect x="1060" y="120" width="430" height="700"/>'))
    row(art, 1040, 640, 5, (90, 130), (220, 380), ["#33506b", "#3d5a73", "#2f4a64"], ["#22364d", "#2a3d55"], lit=0.12, door=False, frame="#4b6a83", dark="#22384f", glow="#ffdf9a")
    art.rect(1060, 630, 430, 200, "#4b6878")
    for i in range(7):
        art.line(1060, 650 + i * 26, 1490, 646 + i * 28, "#3f5a6b", 3)
    lamp(art, 1130, 660, 330, post="#14243a")
    for x, h, coat, top in ((1180, 240, "#7a3f4a", ("scarf", "#c98a5a")), (1260, 256, "#3f5a4a", ("cap", "#2a3a33")), (1340, 236, "#5b4a6d", ("bun", "#c9c3ba")), (1420, 250, "#c98a3c", ("beanie", "#33424a"))):
        person(art, x, 800, h, coat, top=top, face=-1, arms=((20, 80), (-4, 8)), hem=10)
    art.close()
    for x in (1034, 1490):
        art.rect(x, 90, 32, 740, "#4a2a20")
    art.rect(1020, 76, 520, 40, "#4a2a20")
    art.poly([(1066, 120), (1066, 820), (1000, 900), (1000, 60)], "#2f6a70")
    for k in range(3):
        art.poly([(1056, 170 + k * 220), (1056, 320 + k * 220), (1012, 340 + k * 240), (1012, 150 + k * 234)], "#24565c")
    art.rect(1150, 20, 240, 52, "#22303a", rx=4)
    art.path("M1180 46 h30 M1226 32 q24 0 14 16 q-10 12 -16 14 h30 M1280 46 h80", stroke="#f6f0e0", sw=6)
    # Shelves of bread, the trough, the boy.
    for j in range(3):
        y = 250 + j * 120
        art.rect(836, y, 160, 12, "#4a2a20")
        for k in range(3):
            loaf(art, 866 + k * 48, y - 12, 27)
            if j != 1:
                loaf(art, 890 + k * 40, y - 32, 25)
    art.path("M0 770 H1600 V1067 H0 Z", art.down("#9a6a4a", "#6d4634", "#4f3328"))
    for i in range(11):
        art.line(-60 + i * 170, 1067, 240 + i * 110, 772, "#5d3c2d", 3, 0.7)
    art.poly([(120, 772), (780, 772), (960, 1067), (0, 1067)], "#ffb35f", op=0.22)
    art.flecks(500, 800, 800, 250, ["#fff6e4", "#f6e6c9"], 110, (4, 16), (2, 5), 0.7)
    person(art, 1010, 930, 270, "#e9dfc9", trousers="#5b6b72", top=("curly", "#2a1e1c"), arms=((44, 60), (36, 56)), face=1, lean=14, apron="#f9f3e4", skin=SKINS[1])
    art.poly([(1030, 806), (1330, 806), (1360, 840), (1000, 840)], "#c08a58")
    art.rect(1000, 840, 360, 96, "#8a5a38")
    art.rect(1020, 936, 22, 90, "#5d3a24")
    art.rect(1318, 936, 22, 90, "#5d3a24")
    art.path("M1050 812 C1060 776 1130 770 1160 796 C1190 770 1270 776 1300 812 Z", "#f6ead0")
    art.path("M1180 806 C1190 786 1260 782 1290 810 Z", "#dcc9a2", op=0.8)
    person(art, 1450, 1010, 380, "#5b6b4a", trousers="#33404b", top=("bald", "#c9c3ba"), arms=((62, 98), (56, 92)), face=-1, hem=14, beard="#e4dfd4", skin=SKINS[4])
    loaf(art, 1322, 744, 66)
    art.path("M1236 724 L1408 712", stroke="#e9c35a", sw=13)
    for k in range(13):
        art.line(1244 + k * 13, 720 - k, 1244 + k * 13, 727 - k, "#5d3f22", 2)
    # Yunus Fakhoury, broad, with the long peel.
    art.ellipse(640, 1030, 190, 20, "#2b1a14", 0.5)
    art.path("M420 640 L1010 690", stroke="#5d3a20", sw=20)
    art.path("M420 636 L1010 686", stroke="#d9a866", sw=13)
    art.path("M270 606 C300 596 400 610 430 628 L426 648 C380 652 300 640 268 628 Z", "#d9a866")
    loaf(art, 340, 612, 56)
    person(art, 690, 1030, 500, "#f4ead4", trousers="#4b5a63", top=("beanie", "#f9f3e4"), legs=((22, 8), (-14, -18)), arms=((62, 96), (36, 110)), face=-1, apron="#d9cdb4", beard="#2a1e1c", skin=SKINS[1])
    art.path("M560 560 C600 500 640 520 640 700 L612 860 C590 780 560 680 560 560 Z", "#ffb35f", op=0.25)
    cat(art, 150, 1030, 1.9, "#2b201e", 1)
    art.shade(0, 0, 1600, 1067, (0, "#160a06", 0.45), (0.35, "#160a06", 0), (1, "#160a06", 0.25))
    return art


def brass_lamp(art, x, y, s):
    art.line(x, y - 400, x, y - 44 * s, "#2b1a16", 4)
    art.glow(x, y, 330 * s, "#ffca7a", 0.6)
    art.path(f"M{x - 16 * s} {y - 50 * s} L{x + 16 * s} {y - 50 * s} L{x + 44 * s} {y - 10 * s} L{x + 26 * s} {y + 40 * s} L{x} {y + 62 * s} L{x - 26 * s} {y + 40 * s} L{x - 44 * s} {y - 10 * s} Z", "#b9802f")
    for k in range(3):
        xx = x - 26 * s + k * 26 * s
        art.path(f"M{xx} {y - 26 * s} l{10 * s} {18 * s} l{-10 * s} {20 * s} l{-10 * s} {-20 * s} Z", "#fff0bd")
    art.path(f"M{x - 44 * s} {y - 10 * s} H{x + 44 * s}", stroke="#7a4f1c", sw=4)


@scene("storyteller")
def storyteller():
    art = Art(93)
    art.rect(0, 0, 1600, 1067, art.down("#3d2430", "#6b3c3a", "#8a5442"))
    r = art.rnd
    for _ in range(160):
        x, y = r.uniform(0, 1600), r.uniform(0, 620)
        art.line(x, y, x + r.uniform(10, 40), y, r.choice(["#7a4a44", "#4f2d34"]), 2.5, 0.5)
    # Three arches: masts and a moon in the middle one, rooms in the others.
    for x, w, kind in ((90, 330, "room"), (560, 480, "sea"), (1180, 330, "room")):
        d = f"M{x} 640 V330 C{x} 200 {x + w * 0.24} 130 {x + w / 2} 100 C{x + w * 0.76} 130 {x + w} 200 {x + w} 330 V640 Z"
        art.open(clip=art.clip(f'<path d="{d}"/>'))
        if kind == "sea":
            art.rect(x, 90, w, 560, art.down("#16284c", "#35507a", "#8a7a90"))
            for _ in range(46):
                art.circle(x + r.random() * w, 110 + r.random() * 280, 1.8, "#fff6dc", r.uniform(0.3, 1))
            art.circle(x + 330, 250, 54, "#fbeec4")
            art.glow(x + 330, 250, 260, "#f9e4b0", 0.5)
            sea(art, 490, "#6d6f92", "#2b4470", bottom=650, count=0)
            for k in range(18):
                t = k / 18
                l = 20 + t * 60
                art.line(x + 330 - l / 2 + r.uniform(-16, 16), 496 + t * 140, x + 330 + l / 2, 496 + t * 140, "#fbeec4", 3 + 3 * t, 0.8)
            for mx, top, s in ((x + 90, 200, 1), (x + 170, 250, 0.8), (x + 420, 230, 0.9)):
                art.line(mx, 600, mx, top, "#101a30", 9 * s)
                art.line(mx - 60 * s, top + 90, mx + 66 * s, top + 76, "#101a30", 6)
                art.path(f"M{mx - 56 * s} {top + 92} q60 26 {118 * s} -14", stroke="#c9b8a0", sw=12 * s, op=0.9)
                art.line(mx, top + 6, mx - 110 * s, 600, "#101a30", 2)
                art.line(mx, top + 6, mx + 110 * s, 600, "#101a30", 2)
                art.path(f"M{mx - 100 * s} 596 C{mx - 60 * s} 620 {mx + 60 * s} 620 {mx + 110 * s} 586 L{mx + 90 * s} 650 H{mx - 80 * s} Z", "#0c1526")
                art.circle(mx, top, 5, "#ffd98a")
        else:
            art.rect(x, 90, w, 560, art.down("#5d3038", "#8f5040"))
            for j in range(3):
                yy = 300 + j * 110
                art.rect(x + 30, yy, w - 60, 12, "#3d221f")
                for k in range(8):
                    xx = x + 52 + k * 34
                    tone = r.choice(["#c98a3c", "#b9563a", "#3f7788", "#d9c39a", "#8f3a48"])
                    tall = r.uniform(30, 58)
                    art.rect(xx - 13, yy - tall, 26, tall, tone, rx=6)
                    art.rect(xx - 10, yy - tall - 8, 20, 10, "#d9b06a", rx=3)
                    art.rect(xx - 9, yy - tall * 0.62, 18, tall * 0.3, "#f6e6c4", op=0.8)
        art.close()
        art.path(d, stroke="#c98f5a", sw=20)
        art.path(d, stroke="#3d221f", sw=5)
        for k in range(9):
            art.path(f"M{x - 14 + (w + 28) * k / 8:.0f} 650 l16 -18 l16 18 l-16 18 Z", ("#2f7a80", "#e0a23f")[k % 2])
    art.rect(0, 640, 1600, 90, "#5d3330")
    for k in range(34):
        art.path(f"M{k * 48} 686 l24 -30 l24 30 l-24 30 Z", ("#2f7a80", "#d9a05a", "#8f3a48")[k % 3], op=0.85)
    # The dial that shows water.
    art.rect(470, 210, 66, 360, "#3d221f", rx=8)
    art.rect(482, 224, 42, 332, "#f3e3bd", rx=5)
    art.path("M482 330 q10 -8 21 0 t21 0 V556 H482 Z", "#5f9a9d")
    for k in range(9):
        art.line(484, 240 + k * 38, 498, 240 + k * 38, "#4a3020", 3)
    art.poly([(536, 318), (506, 330), (536, 342)], "#b9302a")
    art.path("M0 720 H1600 V1067 H0 Z", art.down("#7d4a3a", "#4f2d2c"))
    art.path("M420 800 C600 750 1000 750 1180 800 L1330 1067 H270 Z", "#8f2f38")
    art.path("M450 816 C620 772 980 772 1150 816 L1270 1067 H330 Z", stroke="#e0a85a", sw=7)
    for k in range(9):
        art.path(f"M{420 + k * 94} 1000 l26 -34 l26 34 l-26 34 Z", ("#2f5f7a", "#e0a85a")[k % 2])
    for x, y, s in ((300, 190, 0.9), (800, 130, 1.15), (1340, 190, 0.9), (1120, 120, 0.7)):
        brass_lamp(art, x, y, s)
    # He sits high, with the closed book and the raised stick.
    art.rect(720, 560, 28, 330, "#3d221f")
    art.rect(868, 560, 28, 330, "#3d221f")
    art.rect(700, 700, 216, 26, "#6d3c2c")
    art.path("M716 560 C716 420 900 420 900 560 V700 H716 Z", "#7a4430")
    art.path("M740 570 C740 456 876 456 876 570 V700 H740 Z", "#2f6a70")
    art.rect(720, 820, 180, 20, "#6d3c2c")
    stick = '<path d="M-5 26 L8 -44" transform="translate(HX HY)" stroke="#d9b06a" stroke-width="2.4" stroke-linecap="round"/>'
    person(art, 800, 830, 400, "#54345a", trousers="#d9c39a", top=("beanie", "#b9302a"), legs=((80, 6), (70, -2)), arms=((140, 166), (30, 86)), face=1, hem=6, beard="#efe9dc", skin=SKINS[1], prop=stick)
    art.path("M846 660 l84 -14 l12 44 l-86 16 Z", "#7a2f2c")
    art.path("M850 668 l80 -14", stroke="#e0a85a", sw=4)
    # Those who listen: benches left and right, children on the carpet, the owner at the door.
    cup = '<g transform="translate(HX HY)"><path d="M-5 -8 h11 l-2 10 h-7 Z" fill="#f9f3e4"/><path d="M0 -11 q4 -6 0 -11" stroke="#fff" stroke-width="1.6" fill="none" opacity=".6"/></g>'
    tops = [("scarf", "#c98a5a"), ("short", "#15161b"), ("bun", "#c9c3ba"), ("cap", "#33424a"), ("scarf", "#3f7788"), ("bald", "#c9c3ba"), ("curly", "#2a1e1c"), ("long", "#8e3f25")]
    coats = ["#3f6b5a", "#b5563a", "#2f4a68", "#c9963c", "#7a3f5a", "#5b6b72", "#8f3a48", "#d9c39a"]
    for side, xs in ((1, (90, 230, 370, 500)), (-1, (1100, 1230, 1370, 1510))):
        for i, x in enumerate(xs):
            k = i + (0 if side > 0 else 4)
            y = 900 + abs(i - 1.5) * 12
            person(art, x, y, 290, coats[k], top=tops[k], legs=((84, 6), (76, -2)), arms=((34, 116), (20, 70)), face=side, prop=cup if i % 2 == 0 else "", lean=8, skin=SKINS[(k * 5 + 1) % 6], hem=4)
        art.rect(xs[0] - 90, 872, xs[-1] - xs[0] + 170, 22, "#5d3226")
        art.rect(xs[0] - 60, 894, 18, 110, "#43231c")
        art.rect(xs[-1] + 30, 894, 18, 110, "#43231c")
    for x, y, h, coat, top, face in ((520, 1010, 210, "#d98a45", ("curly", "#15161b"), 1), (640, 1040, 220, TEAL, ("long", "#4d3023"), 1), (980, 1040, 216, RED, ("bun", "#15161b"), -1), (1080, 1016, 206, "#c9b48a", ("short", "#7b4a28"), -1)):
        person(art, x, y, h, coat, top=top, legs=((96, 30), (88, 160)), arms=((40, 130), (30, 110)), face=face, lean=4)
    art.ellipse(790, 1010, 86, 22, "#b9802f")
    art.ellipse(790, 1004, 86, 22, "#d9a550")
    for k in range(4):
        x = 744 + k * 32
        art.path(f"M{x - 10} {990 - (k % 2) * 6} h20 l-3 16 h-14 Z", "#f9f3e4")
    art.path("M800 992 C780 960 788 930 800 920 C812 930 824 960 806 992 Z M812 950 q30 -4 34 -24", "#8a5a24", stroke="#8a5a24", sw=5)
    cat(art, 420, 1046, 1.6, "#1f1719", 1)
    art.shade(0, 0, 1600, 1067, (0, "#14090c", 0.45), (0.35, "#14090c", 0), (0.75, "#14090c", 0), (1, "#14090c", 0.35))
    return art
