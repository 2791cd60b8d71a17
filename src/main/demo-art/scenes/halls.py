"""Indoors: the fish hall, the library, the Long Room, the baker's, the Weighers' Café."""

from kit import *
from people import person
from place import cat, rain, row
from scene import scene


def silver(art, x, y, s, tone="#c9d6d8", turn=0):
    art.open(f"translate({n(x)} {n(y)}) rotate({turn}) scale({s})")
    art.path("M-30 0 C-14 -13 18 -12 32 0 C18 12 -14 13 -30 0 Z", tone)
    art.path("M-30 0 C-14 -13 18 -12 32 0 C14 -4 -12 -4 -30 0 Z", mix(tone, "#2b4a5c", 0.45))
    art.poly([(-26, 0), (-44, -11), (-40, 0), (-44, 11)], mix(tone, "#2b4a5c", 0.25))
    art.circle(21, -2, 3.4, "#fff")
    art.circle(21, -2, 1.8, INK)
    art.close()


@scene("fish-auction")
def auction():
    art = Art(71)
    art.rect(0, 0, 1600, 1067, art.down("#1c3a47", "#2f6470", "#5b9497"))
    # Tiled wall, iron ribs, the lamps of five in the morning.
    for j in range(15):
        for i in range(34):
            if art.rnd.random() < 0.5:
                art.rect(i * 48 + (24 if j % 2 else 0), 180 + j * 30, 46, 28, art.rnd.choice(["#3f7a80", "#478489", "#356e76", "#529094"]), op=0.6)
    for k in range(5):
        x = k * 400
        art.path(f"M{x} 700 V180 C{x} 60 {x + 90} 20 {x + 200} 20 C{x + 310} 20 {x + 400} 60 {x + 400} 180 V700", stroke="#142b36", sw=18)
        art.line(x, 180, x + 400, 180, "#142b36", 10)
        for m in range(5):
            art.line(x + 200, 180, x + 40 + m * 80, 60 if 0 < m < 4 else 110, "#142b36", 5)
    # The clock that falls.
    for r_, tone in ((196, "#0f222c"), (182, "#b98f42"), (168, "#f8f0dc")):
        art.circle(800, 250, r_, tone)
    for i in range(60):
        a = math.radians(i * 6)
        l = 16 if i % 5 == 0 else 8
        art.line(800 + math.sin(a) * 158, 250 - math.cos(a) * 158, 800 + math.sin(a) * (158 - l), 250 - math.cos(a) * (158 - l), INK, 4 if i % 5 == 0 else 2)
    a = math.radians(41 * 6)
    art.line(800 - math.sin(a) * 34, 250 + math.cos(a) * 34, 800 + math.sin(a) * 140, 250 - math.cos(a) * 140, "#b9452f", 11)
    art.circle(800, 250, 15, "#b9452f")
    art.path("M720 160 A120 120 0 0 1 860 150", stroke="#fff", sw=9, op=0.7)
    for x in (240, 1360):
        art.line(x, 0, x, 120, "#142b36", 5)
        art.glow(x, 150, 430, "#ffe9b0", 0.5)
        art.poly([(x - 66, 160), (x - 20, 116), (x + 20, 116), (x + 66, 160)], "#142b36")
        art.ellipse(x, 160, 60, 12, "#fff3cc")
    # The buyers on their steps: three tiers each side.
    r = art.rnd
    for side in (0, 1):
        for tier in range(3):
            y = 520 + tier * 86
            x0, x1 = (0, 560 - tier * 70) if side == 0 else (1040 + tier * 70, 1600)
            art.rect(x0, y, x1 - x0, 90, mix("#6d5440", "#000000", 0.12 * (2 - tier)))
            art.rect(x0, y, x1 - x0, 10, "#8f7050")
    for side in (0, 1):
        for tier in range(3):
            y = 520 + tier * 86
            x0, x1 = (30, 540 - tier * 70) if side == 0 else (1070 + tier * 70, 1580)
            count = 6 - tier
            for i in range(count):
                x = x0 + (x1 - x0) * (i + 0.4 + r.uniform(-0.12, 0.12)) / count
                up = (i * 3 + tier + side) % 5 == 0
                person(art, x, y + 6, 190 + tier * 16, r.choice(["#2b4a5c", "#8a4a3a", "#d9a53a", "#4b5f52", "#5b4a63", "#c9b48a", "#7a8b90"]), top=(r.choice(["cap", "beanie", "scarf", "short", "bun", "cap"]), r.choice([NAVY, RED, "#e6dfcf", "#6d4a34"])), face=1 if side == 0 else -1, arms=((160, 170), (8, 20)) if up else ((34, 100), (10, 30)), apron=r.choice([None, "#e6e2d2", "#33515c", "#e6e2d2"]), boots="#33424a", hem=8)
                if tier < 2:
                    art.rect(x - 50, y + 2, 100, 8, "#8f7050")
    # Wet floor, ice, boxes; Mr Rayes on his own.
    art.path("M0 780 H1600 V1067 H0 Z", art.down("#4f7f86", "#2c5560", "#1f3f4b"))
    for i in range(60):
        x, y = r.uniform(-20, 1600), r.uniform(790, 1060)
        art.line(x, y, x + r.uniform(20, 120), y, r.choice(["#9fc9c6", "#ffe7b5", "#264a56"]), r.uniform(2, 5), 0.5)
    for x in (240, 800, 1360):
        art.ellipse(x, 830, 160, 12, "#fff0c6", 0.35)
    boxes = [(200, 866, 210), (1120, 862, 210), (1370, 900, 240), (20, 916, 230), (420, 920, 250), (930, 926, 250)]
    for bx, by, w in boxes:
        art.poly([(bx - 14, by), (bx + w + 14, by), (bx + w - 6, by - 46), (bx + 6, by - 46)], "#e9f3f2")
        for _ in range(30):
            art.rect(bx + r.uniform(0, w - 14), by - 46 + r.uniform(0, 40), r.uniform(8, 18), r.uniform(6, 13), r.choice(["#ffffff", "#cfe3e6", "#b7d3d9"]), rx=2)
        tone = r.choice(["#c9d6d8", "#e39a86", "#b7c7cc", "#d9b08a", "#c9d6d8"])
        for k in range(9):
            silver(art, bx + 26 + (k % 5) * (w - 40) / 4.6, by - 36 + (k // 5) * 18, 0.86, tone, r.uniform(-14, 14))
        art.rect(bx - 18, by, w + 36, 62, "#9a6a42")
        art.rect(bx - 18, by + 26, w + 36, 5, "#6d4628")
        art.rect(bx - 18, by, 14, 62, "#7a5030")
        art.rect(bx + w + 4, by, 14, 62, "#7a5030")
        art.rect(bx + w / 2 - 26, by + 12, 52, 26, "#f6ead0", rx=3)
        art.line(bx + w / 2 - 16, by + 25, bx + w / 2 + 16, by + 25, "#8f3a2c", 5)
    art.rect(736, 884, 150, 80, "#7a5030")
    art.rect(736, 884, 150, 10, "#a87a4e")
    art.ellipse(810, 970, 110, 16, "#14303a", 0.5)
    person(art, 808, 888, 330, "#c9452f", trousers="#2b3640", top=("cap", "#22303a"), arms=((150, 158), (-40, 60)), face=1, apron="#f1ead6", beard="#3a2a22", boots="#33424a", skin=SKINS[1], lean=-4)
    cat(art, 650, 1040, 1.9, "#d98a45", 1)
    for x, h, coat, top, face in ((150, 480, "#17323d", ("beanie", "#8f3a2c"), 1), (1450, 500, "#1d2d38", ("cap", "#14222c"), -1)):
        person(art, x, 1290, h, coat, top=top, back=True, face=face, arms=((10, 4), (-8, -4)), light=0)
    art.shade(0, 0, 1600, 1067, (0, "#071a22", 0.4), (0.35, "#071a22", 0), (1, "#071a22", 0.25))
    return art


def shelf(art, x, y, w, h, tones):
    r = art.rnd
    art.rect(x, y, w, h, "#4a2d1f")
    rows = max(2, int(h / 92))
    for j in range(rows):
        yy = y + 10 + j * (h - 10) / rows
        hh = (h - 10) / rows - 12
        art.rect(x + 8, yy, w - 16, hh, "#2c1a13")
        xx = x + 12
        while xx < x + w - 22:
            bw, bh = r.uniform(9, 20), hh * r.uniform(0.66, 0.94)
            if r.random() < 0.07:
                xx += r.uniform(14, 30)
                continue
            tone = r.choice(tones)
            art.rect(xx, yy + hh - bh, bw, bh, tone, rx=1.5)
            if bw > 12:
                art.rect(xx + 2, yy + hh - bh * 0.8, bw - 4, 4, mix(tone, "#f6e3b0", 0.6))
            xx += bw + 1.5
        art.rect(x, yy + hh, w, 12, "#6d4630")


@scene("library-rain")
def library():
    art = Art(72)
    art.rect(0, 0, 1600, 1067, art.down("#5d4232", "#8a6445"))
    books = ["#8f3a48", "#2f6482", "#c9963c", "#4f6b4a", "#6d3f63", "#d9c39a", "#b9563a", "#33505d", "#7a5a3c", "#a8b0a0"]
    # The end wall is nearly all window, and all rain.
    for x in (560, 760, 960):
        d = f"M{x} 560 V250 A90 90 0 0 1 {x + 180} 250 V560 Z"
        c = art.clip(f'<path d="{d}"/>')
        art.open(clip=c)
        art.rect(x, 150, 180, 420, art.down("#27435a", "#4a6f82", "#8fa6a6"))
        row(art, x - 10, 540, 5, (40, 60), (60, 140), ["#2f4c5e", "#375667", "#2a4556"], ["#1f3646"], lit=0.5, door=False, frame="#2f4c5e", dark="#223c4c", glow="#f7cf83")
        art.rect(x, 532, 180, 40, "#34566a")
        rain(art, 60, -0.2, 0.6, area=(x, 130, x + 210, 560))
        art.close()
        art.path(d, stroke="#3d261b", sw=12)
        art.line(x + 90, 160, x + 90, 560, "#3d261b", 6)
        for y in (320, 440):
            art.line(x, y, x + 180, y, "#3d261b", 6)
    art.rect(540, 560, 620, 20, "#3d261b")
    art.rect(540, 580, 620, 130, "#6b4530")
    art.path("M540 160 C640 40 1060 40 1160 160 V0 H540 Z", "#4a3225")
    shelf(art, 300, 150, 240, 570, books)
    shelf(art, 1160, 150, 240, 570, books)
    # Floor and carpet.
    art.path("M0 710 H1600 V1067 H0 Z", art.down("#8a5a38", "#5d3a26"))
    art.poly([(600, 710), (1080, 710), (1340, 1067), (380, 1067)], "#8f3a3f")
    art.poly([(640, 710), (1040, 710), (1250, 1067), (470, 1067)], "#a34a44")
    for i in range(6):
        y = 740 + i * i * 11
        art.path(f"M{600 - i * 24} {y} H{1080 + i * 30}", stroke="#d9a05a", sw=3, op=0.5)
    r = art.rnd
    # The ladder child, the long tables, the lamps.
    art.line(420, 180, 360, 720, "#2c1a13", 12)
    art.line(480, 180, 440, 720, "#2c1a13", 12)
    for k in range(9):
        t = k / 9
        art.line(416 - 56 * t, 220 + 480 * t, 477 - 38 * t, 220 + 480 * t, "#3d261b", 9)
    person(art, 424, 470, 190, "#d9a53a", trousers="#2f4a5c", top=("curly", "#1a1514"), legs=((26, -20), (-6, -10)), arms=((110, 150), (60, 120)), face=-1, skin=SKINS[3], back=False)

    def desk(x, y, w, readers):
        for px, h, coat, top, face, skin in readers:
            person(art, px, y + h * 0.34, h, coat, top=top, face=face, arms=((40, 86), (30, 80)), lean=10, skin=skin)
        art.poly([(x, y), (x + w, y), (x + w + 26, y + 34), (x - 26, y + 34)], "#a8713f")
        art.rect(x - 26, y + 34, w + 52, 20, "#6d4328")
        art.rect(x - 6, y + 54, 18, 120, "#54331f")
        art.rect(x + w - 12, y + 54, 18, 120, "#54331f")
        for k in range(2):
            lx = x + w * (0.3 + 0.42 * k)
            art.glow(lx, y - 20, 170, "#ffe3a0", 0.55)
            art.ellipse(lx, y + 16, 90, 13, "#ffe9b8", 0.6)
            art.line(lx, y + 14, lx, y - 46, "#c9a04e", 6)
            art.path(f"M{lx - 40} {y - 38} C{lx - 36} {y - 72} {lx + 36} {y - 72} {lx + 40} {y - 38} Z", "#3f8a5f")
            art.path(f"M{lx - 40} {y - 38} h80", stroke="#f6e9b8", sw=5)
        for px, h, *_ in readers:
            art.path(f"M{px - 30} {y + 22} q16 -12 30 -2 q16 -10 30 2 v-12 q-14 -10 -30 0 q-16 -8 -30 2 Z", "#f9f0da")

    desk(600, 700, 210, [(660, 176, RED, ("bun", None), 1, SKINS[0]), (760, 180, "#4b6a80", ("bald", "#c9c3ba"), -1, SKINS[4])])
    desk(890, 706, 220, [(940, 180, MOSS, ("scarf", "#e0b56a"), 1, SKINS[1]), (1060, 182, PLUM, ("short", None), -1, SKINS[2])])
    desk(700, 860, 330, [(760, 236, TEAL, ("long", "#8e3f25"), 1, SKINS[0]), (950, 240, "#c9a58a", ("cap", NAVY), -1, SKINS[3])])
    # Agnes Thorne's desk, and the stand that holds more than it should.
    person(art, 1270, 950, 300, "#33505d", top=("bun", "#4d3023"), arms=((44, 100), (30, 90)), face=-1, skin=SKINS[4])
    art.poly([(1130, 850), (1460, 850), (1500, 890), (1100, 890)], "#a8713f")
    art.rect(1100, 890, 400, 180, "#6d4328")
    art.rect(1130, 912, 340, 130, "none", extra='stroke="#8a5a38" stroke-width="6"')
    for k, tone in enumerate(books[:6]):
        art.rect(1360 + (k % 2) * 6, 838 - k * 15, 96 - k * 4, 14, tone, rx=2)
    art.path("M1150 840 h70 v-8 h-70 Z", "#f9f0da")
    art.glow(1190, 770, 200, "#ffe3a0", 0.5)
    art.line(1190, 846, 1190, 780, "#c9a04e", 6)
    art.path("M1146 786 C1150 744 1230 744 1234 786 Z", "#b9452f")
    art.ellipse(960, 1058, 120, 14, "#3a1d1a", 0.5)
    tones = ["#d9a53a", "#b9402f", "#2f7a80", "#54345a", "#e6dfcf", "#3f6b4a", "#cf7a4a", "#2f4a68", "#e0a23f", "#8f3a48", "#7fa5b0", "#c9b33f"]
    for k, tone in enumerate(tones):
        x = 880 + k * 15
        top = 760 - (k * 37) % 60
        art.poly([(x - 13, top), (x + 13, top + 4), (x + 4, 1010), (x - 4, 1010)], tone)
        art.poly([(x, top), (x + 13, top + 4), (x + 4, 1010)], "#000", op=0.18)
        art.path(f"M{x} {top} v-30 q0 -22 16 -22 q14 0 12 16", stroke="#3d261b", sw=6)
    art.path("M858 900 H1066 L1046 1052 H878 Z", "#b98f42")
    art.path("M858 900 H1066 L1062 930 H862 Z", "#8f6a2a")
    for k in range(7):
        art.line(880 + k * 27, 932, 884 + k * 25, 1048, "#8f6a2a", 4)
    art.ellipse(1010, 1056, 46, 7, "#9fc0c2", 0.8)
    # Between two shelves, where we stand.
    shelf(art, -60, -20, 280, 1120, [mix(b, "#1a100c", 0.45) for b in books])
    shelf(art, 1500, -20, 240, 1120, [mix(b, "#1a100c", 0.5) for b in books])
    art.rect(214, 0, 26, 1067, "#24140e")
    art.rect(1486, 0, 22, 1067, "#24140e")
    cat(art, 300, 1040, 1.8, "#4a4440", 1)
    art.shade(0, 0, 1600, 1067, (0, "#150b07", 0.45), (0.35, "#150b07", 0), (1, "#150b07", 0.2))
    return art


@scene("choir")
def choir():
    art = Art(73)
    art.rect(0, 0, 1600, 1067, art.down("#2b2638", "#5b4a4c", "#8a6a54"))
    # The Long Room: a barrel vault of stone in lamplight.
    for k in range(8):
        t = k / 8
        rad = 760 - 440 * t
        cy = 620 - 40 * t
        tone = mix("#8f735c", "#d9b482", t)
        art.path(f"M{800 - rad} 1100 V{cy} A{rad} {rad * 0.82:.0f} 0 0 1 {800 + rad} {cy} V1100 Z", tone)
        art.path(f"M{800 - rad} 1100 V{cy} A{rad} {rad * 0.82:.0f} 0 0 1 {800 + rad} {cy} V1100", stroke=mix(tone, "#3a2a2a", 0.45), sw=20 - k * 1.6)
        for i in range(13):
            a = math.pi * (i + 0.5) / 13
            art.line(800 - math.cos(a) * rad, cy - math.sin(a) * rad * 0.82, 800 - math.cos(a) * (rad - 46 + k * 3), cy - math.sin(a) * (rad - 46 + k * 3) * 0.82, mix(tone, "#3a2a2a", 0.3), 3)
    # At the end, a round window, night, a light on a headland.
    c = art.clip('<circle cx="800" cy="360" r="88"/>')
    art.circle(800, 360, 104, "#5d4638")
    art.open(clip=c)
    art.rect(700, 260, 200, 200, art.down("#101f33", "#29486a"))
    for _ in range(26):
        art.circle(700 + art.rnd.random() * 200, 270 + art.rnd.random() * 100, 1.7, "#fff")
    art.poly([(842, 372), (712, 352), (712, 396)], "#ffeeb8", op=0.6)
    art.path("M780 420 C820 380 880 370 900 390 V460 H780 Z", "#0c1926")
    art.rect(838, 358, 10, 36, "#f3ead4")
    art.rect(700, 414, 200, 50, "#1a3550")
    art.close()
    art.line(800, 272, 800, 448, "#5d4638", 7)
    art.line(712, 360, 888, 360, "#5d4638", 7)
    for x, y, s in ((480, 250, 1), (1120, 250, 1), (620, 330, 0.7), (980, 330, 0.7)):
        art.line(x, y - 330 * s, x, y - 40 * s, "#241c22", 4)
        art.glow(x, y, 320 * s, "#ffdf9a", 0.6)
        art.path(f"M{x - 30 * s} {y - 34 * s} h{60 * s} l{10 * s} {70 * s} h{-80 * s} Z", "#fff0c2")
        art.path(f"M{x - 30 * s} {y - 34 * s} l{30 * s} {-24 * s} l{30 * s} {24 * s} M{x - 42 * s} {y + 36 * s} h{84 * s} M{x} {y - 34 * s} v{70 * s}", stroke="#241c22", sw=6 * s)
    # The great scales, with two tenors.
    art.line(250, 330, 250, 880, "#3a2a22", 20)
    art.path("M60 372 Q250 310 440 372", stroke="#b98f42", sw=14)
    art.circle(250, 336, 18, "#b98f42")
    for x, y in ((70, 706), (430, 752)):
        top = 372
        art.line(x, top, x - 66, y, "#8f6a2a", 4)
        art.line(x, top, x + 66, y, "#8f6a2a", 4)
        art.path(f"M{x - 84} {y} H{x + 84} L{x + 60} {y + 26} H{x - 60} Z", "#b98f42")
    r = art.rnd
    book = '<path d="M-2 -12 l14 3 v14 l-14 -3 Z" transform="translate(HX HY)" fill="#f9f0da"/>'
    person(art, 70, 706, 214, "#1f3554", top=("short", "#2a1e1c"), arms=((34, 112), (24, 100)), face=1, prop=book, skin=SKINS[2])
    person(art, 430, 752, 218, "#1f3554", top=("bald", "#c9c3ba"), arms=((34, 112), (24, 100)), face=1, prop=book, beard="#c9c3ba", skin=SKINS[0])
    # Four rows of the choir in an arc; mouths are implied by where they look.
    blue = ["#1f3554", "#233d60", "#1a2f4b", "#28446a"]
    for j in range(4):
        count = 9 + (j % 2)
        y = 690 + j * 34
        for i in range(count):
            t = (i - (count - 1) / 2) / (count / 2)
            x = 800 + t * (290 + j * 10)
            if j == 3 and abs(t) < 0.14:
                continue
            person(art, x, y + 56 - (t * t) * 26, 176 + j * 9, blue[(i + j) % 4], trousers="#1a2434", top=(("short", "bun", "long", "bald", "curly", "scarf", "short", "long", "bun", "short")[(i * 3 + j) % 10], "#e2c7a0" if (i * 3 + j) % 10 == 5 else None), arms=((36, 112), (26, 100)), face=1 if x < 800 else -1, prop=book if (i + j) % 2 else "", lean=-3, dress=(i + j) % 3 == 0)
    art.rect(470, 830, 660, 30, "#5d4030")
    art.rect(470, 826, 660, 8, "#8a6446")
    # Conductor, with both arms up.
    art.rect(748, 900, 110, 44, "#4a3226")
    person(art, 802, 904, 250, "#16202c", trousers="#10161f", top=("curly", "#c9c3ba"), arms=((128, 165), (-128, -165)), face=1, back=True, hem=14, skin=SKINS[2])
    art.path("M700 640 L690 604", stroke="#f9f0da", sw=3)
    # The audience on bales, barrels and folding chairs.
    art.path("M0 880 C400 850 1200 850 1600 880 V1067 H0 Z", art.down("#7a5a46", "#3f2c26"))
    for x, y in ((150, 960), (1480, 950), (1340, 1000)):
        art.path(f"M{x - 60} {y - 90} C{x - 76} {y - 50} {x - 76} {y - 10} {x - 56} {y + 40} H{x + 56} C{x + 76} {y - 10} {x + 76} {y - 50} {x + 60} {y - 90} Z", "#8a5a36")
        for yy in (-70, -20, 26):
            art.path(f"M{x - 68} {y + yy} H{x + 68}", stroke="#4a3226", sw=7)
        art.ellipse(x, y - 90, 60, 13, "#a87448")
    art.rect(230, 930, 230, 96, "#c9a062", rx=12)
    for k in range(4):
        art.line(256 + k * 56, 932, 256 + k * 56, 1024, "#8f6a34", 5)
    for x, y, h, coat, top in ((150, 1010, 300, "#6d3a44", ("hood", "#7a4650")), (300, 1080, 330, "#33505d", ("short", None)), (410, 1086, 330, "#7a6a3c", ("bun", None)), (560, 1150, 380, "#2b3a44", ("long", None)), (1060, 1150, 380, "#54345a", ("curly", None)), (1200, 1100, 340, "#3d4a3a", ("cap", "#3d2a22")), (1344, 1050, 300, "#8f4a34", ("scarf", "#c9a04e")), (1484, 1000, 290, "#2f4a5c", ("bald", "#c9c3ba"))):
        person(art, x, y + 90, h, coat, top=top, back=True, face=1 if x < 800 else -1, arms=((6, 3), (-6, -3)), light=0)
    cat(art, 900, 944, 1.1, "#1a1518", -1)
    art.shade(0, 0, 1600, 1067, (0, "#0f0b14", 0.45), (0.35, "#0f0b14", 0), (0.7, "#0f0b14", 0), (1, "#0f0b14", 0.45))
    return art
