"""Maud and her neighbours: the ferry, the school, the view."""

from kit import *
from people import RUN, WALK, person
from place import clouds, gulls, hills, lamp, sail, sea, sky, stones, sunpath
from scene import scene


def goat(art, x, y, s, face=1, tone="#f2e9d8"):
    art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {s:.2f})")
    for lx in (-30, -20, 22, 32):
        art.line(lx, -34, lx + 1, 0, mix(tone, "#000000", 0.15 if lx in (-20, 32) else 0.05), 7)
        art.line(lx + 1, -3, lx + 3, -1, INK, 8)
    art.path("M-44 -58 C-44 -78 30 -80 44 -66 C52 -50 44 -30 30 -28 C0 -22 -30 -22 -38 -30 C-46 -38 -46 -50 -44 -58 Z", tone)
    art.path("M-38 -40 C-20 -24 20 -24 38 -36 C30 -26 0 -20 -30 -25 Z", "#000", op=0.12)
    art.path("M34 -64 L52 -104 L74 -96 L52 -52 Z", tone)
    art.path("M50 -108 C62 -120 84 -112 92 -92 C90 -84 76 -82 66 -88 Z", tone)
    art.path("M54 -112 C48 -128 40 -134 30 -136 M60 -114 C56 -130 50 -138 42 -142", stroke="#8a7a62", sw=5)
    art.path("M50 -106 L34 -98 L48 -96 Z", mix(tone, "#000000", 0.2))
    art.circle(70, -101, 2.6, INK)
    art.path("M74 -86 L76 -70 L82 -84 Z", mix(tone, "#000000", 0.1))
    art.path("M-44 -64 L-56 -72 L-48 -56 Z", tone)
    art.close()


@scene("kittiwake")
def ferry():
    art = Art(51)
    sky(art, "#5f86a3", "#b7b9c4", "#f0bfae", "#fbd7a6", bottom=500)
    clouds(art, 80, 380, "#f9dcc8", 10, 0.75)
    art.circle(250, 430, 58, "#fff0c0")
    art.glow(250, 430, 460, "#ffd79a", 0.8)
    hills(art, 456, 60, 2.5, "#b98f9c", 3)
    hills(art, 486, 34, 3.5, "#8d7488", 6)
    sea(art, 508, "#f4cdb0", "#a9abb0", "#4d7d8f", "#2f6274", glints=("#fde6c8", "#cfdada", "#34677a"), count=130)
    sunpath(art, 250, 512, 860, "#fff0c8", 150, 60)
    sail(art, 420, 560, 0.5, "#f4d8c4")
    # The ship comes in bows on to the left, her ramp down on the stone.
    art.path("M600 842 C900 868 1300 868 1640 850 V760 H600 Z", "#24495a", op=0.5)
    hull = "M560 700 L1640 676 V846 L700 846 C640 830 590 780 560 700 Z"
    art.path(hull, art.down("#f8f3e6", "#d9ddd8"))
    art.path("M604 786 L1640 778 V846 L700 846 C660 836 628 816 604 786 Z", "#1f6f74")
    art.path("M594 772 L1640 762 V778 L604 788 Z", "#e0a23f")
    art.path("M740 690 L770 560 H1640 V682 Z", art.down("#fffaf0", "#dfe4df"))
    art.path("M850 560 L872 452 H1640 V560 Z", art.down("#fffaf0", "#e6e8e2"))
    art.path("M960 452 L980 366 H1260 L1290 452 Z", "#f4efe2")
    art.path("M966 430 L976 384 H1252 L1272 430 Z", "#23495a")
    art.path("M966 430 L976 384 H1080 L1060 430 Z", "#5f95a3")
    for x in (1030, 1090, 1150, 1210):
        art.line(x, 384, x + 3, 430, "#f4efe2", 5)
    art.rect(1120, 300, 10, 68, "#dfe4df")
    art.line(1125, 300, 1180, 352, "#b9c4c4", 3)
    art.line(1090, 318, 1160, 318, "#dfe4df", 6)
    art.path("M1125 302 l58 12 l-58 16 Z", "#b9402f")
    art.path("M1340 452 L1356 330 H1470 L1486 452 Z", "#1f6f74")
    art.rect(1350, 352, 128, 20, "#e0a23f")
    art.path("M1390 420 l18 -30 l-6 22 h16 l-20 32 l6 -24 Z", "#fff6da")
    r = art.rnd
    for i in range(14):
        x = 800 + i * 60
        art.rect(x, 592, 42, 46, "#2b5a6b", rx=8)
        art.path(f"M{x} 628 L{x + 42} 596 V606 L{x} 638 Z", "#ffe9bf", op=0.35)
        if r.random() < 0.55:
            art.circle(x + 21, 616, 9, r.choice(SKINS))
            art.path(f"M{x + 8} 638 C{x + 9} 622 {x + 33} 622 {x + 34} 638 Z", r.choice(COATS))
    for i in range(11):
        x = 905 + i * 66
        art.rect(x, 486, 46, 40, "#fbdc98" if i % 3 == 0 else "#2b5a6b", rx=8)
    for y, x0 in ((556, 772), (448, 876)):
        art.line(x0, y - 26, 1640, y - 26, "#8aa0a6", 3)
        for i in range(26):
            x = x0 + i * 34
            art.line(x, y - 26, x, y, "#8aa0a6", 2.5)
    for i, (x, coat) in enumerate(((880 - 60, RED), (870, OCHRE), (1010 - 90, TEAL))):
        person(art, x, 560, 86, coat, top=(("beanie", "scarf", "short")[i], None), arms=((90, 130), (-6, 4)) if i == 1 else ((40, 70), (-6, 4)), face=-1)
    art.path("M560 700 L640 640 L760 634 L744 694 Z", "#e9ebe4")
    art.path("M560 700 L640 640", stroke="#b9c4c4", sw=5)
    art.rect(590, 706, 118, 70, "#2f4a57", rx=6)
    art.flecks(700, 780, 900, 60, ["#2f8286", "#185a5f"], 40, (40, 160), (2, 4), 0.5)
    # Pier of island stone, with those who did not miss her.
    art.poly([(0, 800), (560, 786), (700, 846), (820, 1067), (0, 1067)], "#8a8078")
    art.poly([(560, 786), (700, 846), (820, 1067), (760, 1067), (650, 862), (540, 800)], "#5d5854")
    stones(art, 0, 1010, 800, 57, "#6f6862", (90, 40))
    for i in range(9):
        art.line(-40 + i * 84, 1067, 120 + i * 56, 794, "#746b64", 3, 0.6)
    for y in (840, 900, 980):
        art.line(0, y, 700 + (y - 846) * 0.5, y - 8, "#746b64", 3, 0.6)
    art.poly([(596, 774), (702, 774), (664, 846), (452, 846)], "#56707a")
    art.poly([(452, 846), (664, 846), (662, 858), (448, 858)], "#33474f")
    for i in range(6):
        t = i / 6
        art.line(596 - 144 * t - 4, 778 + 68 * t, 702 - 38 * t, 778 + 68 * t, "#7f979e", 3, 0.8)
    art.line(596, 752, 452, 824, "#2f4a57", 5)
    art.line(702, 752, 664, 824, "#2f4a57", 5)
    for x, y in ((596, 774), (524, 810), (452, 846), (702, 774), (664, 846)):
        art.line(x, y, x, y - 22, "#2f4a57", 5)
    lamp(art, 90, 838, 380, lit=True, post="#3a3f44")
    art.rect(150, 700, 10, 110, "#4a3a34")
    art.rect(112, 668, 110, 50, "#1f6f74", rx=4)
    for i, w in enumerate((70, 84, 54)):
        art.line(128, 680 + i * 13, 128 + w, 680 + i * 13, "#f7ead0", 4)
    person(art, 470, 836, 180, "#b9452f", top=("bun", "#c9c3ba"), legs=WALK, arms=((30, 70), (-20, 0)), face=1, dress=True, prop='<rect x="HX" y="HY" width="26" height="32" rx="3" fill="#8a5a34"/>')
    person(art, 380, 880, 200, BLUE, top=("cap", NAVY), legs=WALK, arms=((40, 60), (30, 62)), face=1, hem=6)
    art.path("M420 832 L520 826 L500 872 H446 Z", "#6c8551")
    art.line(404, 838, 530, 852, "#5a4030", 6)
    art.circle(520, 872, 20, "none", extra='stroke="#33302f" stroke-width="7"')
    for i, tone in enumerate((OCHRE, "#d98a55", CREAM, MOSS)):
        art.circle(440 + i * 19, 824 - (i % 2) * 9, 13, tone)
    person(art, 160, 930, 226, "#e0a23f", top=("beanie", RED), arms=((60, 90), (-10, 0)), face=1, hem=6, boots="#33424a")
    goat(art, 292, 944, 1.25)
    art.path("M212 814 C240 850 300 846 350 838", stroke="#b98f54", sw=4)
    person(art, 600, 960, 140, TEAL, top=("curly", "#1a1514"), arms=((150, 160), (-20, -10)), face=1, skin=SKINS[3])
    person(art, 540, 1000, 150, "#c9694a", top=("long", "#7b4a28"), arms=((120, 150), (-20, 10)), face=1, dress=True)
    art.circle(30, 960, 62, "none", extra='stroke="#33302f" stroke-width="8"')
    art.path("M30 960 L90 880 L130 956 M90 880 L74 860 H104", stroke="#2f6482", sw=9)
    for x, y in ((700, 300), (630, 340), (560, 250), (480, 330), (820, 220)):
        gulls(art, [(x, y)], "#fdf6ea", 34)
    return art


@scene("maud-school")
def school():
    art = Art(52)
    sky(art, "#6fa3bf", "#b3d0d2", "#eaf0df", bottom=620)
    clouds(art, 60, 360, "#ffffff", 13, 0.85, (220, 560), (16, 44))
    hills(art, 470, 16, 3, "#a6c0c2", 4)
    sea(art, 480, "#9cc4c6", "#5a9aa6", "#3a7d90", bottom=760, glints=("#eef5ec", "#2f6f84"), count=110)
    sail(art, 300, 560, 0.55)
    art.path("M980 520 h70 l-10 18 h-50 Z", "#f6f2e6")
    art.rect(996, 506, 38, 14, "#f6f2e6")
    art.line(1050, 536, 1180, 540, "#eef5ec", 4, 0.8)
    hills(art, 560, 30, 2, "#5f8a63", 31, bottom=860)
    # The hill runs down from the school at the right to the wall at the left.
    art.path("M-20 800 C300 640 700 610 1010 520 C1200 470 1400 470 1640 500 V1100 H-20 Z", art.down("#9fb86a", "#7f9f58", "#5f8248"))
    art.path("M-20 930 C400 800 900 820 1640 660 V1100 H-20 Z", "#6f9150")
    art.path("M-20 1010 C500 900 1000 960 1640 820 V1100 H-20 Z", "#567a44")
    r = art.rnd
    for _ in range(420):
        x, y = r.uniform(0, 1600), r.uniform(600, 1067)
        if y < 800 - x * 0.2:
            continue
        s = (y - 480) / 40
        art.path(f"M{x:.0f} {y:.0f} q{s * 0.8:.1f} {-s:.1f} {s * 2:.1f} {-s * 1.2:.1f}", stroke=r.choice(["#c3d085", "#4f7340", "#8fae5e", "#dfe0a0"]), sw=1.4 + s * 0.14, op=0.75)
    for _ in range(70):
        x, y = r.uniform(0, 1600), r.uniform(820, 1060)
        art.circle(x, y, r.uniform(3, 6), r.choice(["#f6f0d8", "#e0a23f", "#d98aa0"]))
    art.path("M1080 548 C980 640 820 680 760 790 C720 870 800 960 780 1080", stroke="#e2cf9f", sw=30, op=0.85)
    # The school, white, with a bell that the wind is ringing.
    art.rect(1080, 392, 400, 150, "#f7f2e4")
    art.rect(1400, 392, 80, 150, "#000", op=0.1)
    art.poly([(1056, 398), (1110, 300), (1450, 300), (1504, 398)], "#4f6874")
    for i in range(5):
        art.line(1066 + i * 11, 382 - i * 18, 1494 - i * 11, 382 - i * 18, "#3f5661", 3)
    art.rect(1150, 240, 54, 74, "#f7f2e4")
    art.poly([(1138, 246), (1177, 198), (1216, 246)], "#b9402f")
    art.rect(1164, 258, 26, 34, "#33505d")
    art.path("M1168 288 C1168 268 1186 266 1194 282 L1198 292 Z", "#d9a53a")
    for i in range(4):
        x = 1112 + i * 92
        if i == 1:
            art.rect(x, 432, 52, 110, "#1f6f74")
            art.circle(x + 44, 490, 4, OCHRE)
        else:
            art.rect(x, 430, 60, 66, "#35606f", extra='stroke="#c9a96a" stroke-width="6"')
            art.line(x + 30, 430, x + 30, 496, "#f7f2e4", 4)
            art.line(x, 463, x + 60, 463, "#f7f2e4", 4)
    art.circle(1326, 478, 15, "#5f9a9d")
    art.path("M1318 470 q8 4 4 12 q8 -2 14 2", stroke="#d9c98a", sw=4)
    art.line(1540, 520, 1540, 250, "#8a6a48", 7)
    art.path("M1540 256 C1490 240 1470 276 1420 258 L1424 304 C1470 322 1494 286 1540 304 Z", "#e0a23f")
    for x, y in ((1020, 540), (1560, 506)):
        art.path(f"M{x} {y + 20} C{x - 10} {y - 60} {x - 60} {y - 70} {x - 96} {y - 66}", stroke="#5a4030", sw=9)
        for k in range(9):
            art.ellipse(x - 50 - r.uniform(-26, 60), y - 66 + r.uniform(-26, 18), 34, 15, r.choice(["#4f7340", "#5f8a4f", "#3f6338"]))
    # Kite, wind, eleven children, a teacher who holds on to his hat.
    art.path("M560 700 C620 560 480 420 640 300 C690 260 700 210 690 170", stroke="#f7f2e4", sw=3)
    art.poly([(690, 60), (750, 132), (690, 222), (640, 130)], "#b9402f")
    art.poly([(690, 60), (750, 132), (692, 134)], "#e0a23f")
    art.poly([(690, 222), (640, 130), (692, 134)], "#f7ead0")
    art.path("M690 222 q-20 24 6 44 t-8 46", stroke="#b9402f", sw=4)
    for x, y in ((684, 250), (700, 282)):
        art.poly([(x - 12, y - 7), (x + 12, y + 7), (x + 12, y - 7), (x - 12, y + 7)], "#e0a23f")
    kids = [
        (586, 842, 150, RED, ("curly", "#1a1514"), RUN, ((150, 160), (-60, -20)), -1),
        (470, 870, 140, TEAL, ("long", "#b98a4a"), RUN, ((90, 130), (-70, -30)), -1),
        (350, 850, 120, OCHRE, ("short", None), RUN, ((70, 110), (-60, -60)), -1),
        (700, 800, 128, PLUM, ("bun", None), RUN, ((100, 140), (-60, -10)), -1),
        (820, 760, 120, BLUE, ("beanie", RED), WALK, ((120, 150), (-40, -10)), -1),
        (890, 720, 104, "#f0dfb8", ("long", "#2a1e1c"), RUN, ((80, 110), (-50, -40)), -1),
        (960, 676, 96, GREEN, ("short", "#8e3f25"), WALK, ((60, 90), (-40, -10)), -1),
        (250, 930, 150, "#d98a55", ("cap", NAVY), RUN, ((130, 150), (-80, -50)), -1),
        (1010, 900, 168, "#c9a13e", ("scarf", "#b9452f"), WALK, ((40, 90), (-30, -10)), -1),
        (1110, 930, 132, ROSE, ("short", "#2a1e1c"), WALK, ((100, 60), (-30, 0)), -1),
        (1060, 600, 84, RED, ("curly", None), RUN, ((150, 170), (150, 160)), -1),
    ]
    for i, (x, y, h, coat, top, legs, arms, face) in enumerate(kids):
        art.ellipse(x, y + 2, h * 0.3, h * 0.05, "#3f5a34", 0.45)
        person(art, x, y, h, coat, trousers=("#2b4a5c", "#5a4030", "#33404b")[i % 3], top=top, legs=legs, arms=arms, face=face, lean=14 if legs is RUN else 4, dress=i in (1, 5, 9), skin=SKINS[(i * 3 + 1) % 6], boots=("#b9452f", "#33424a", "#d9a53a")[i % 3])
    person(art, 1210, 790, 216, "#6b5a4a", trousers="#3a4650", top=("brim", "#d8c390"), arms=((150, 196), (-34, -60)), face=-1, hem=18, lean=-8, beard="#5a3a28", skin=SKINS[1])
    art.path("M1190 640 C1240 650 1290 640 1330 660 L1290 690 C1260 670 1230 674 1204 664 Z", "#6b5a4a")
    # Wall and goat.
    for i in range(26):
        x = 1180 + (i % 13) * 36 + (18 if i >= 13 else 0)
        art.path(f"M{x} {1000 - (i // 13) * 34} q16 -10 34 0 q6 18 -2 32 q-18 8 -32 -2 q-6 -16 0 -30 Z", r.choice(["#a8a597", "#8f8d82", "#bdb9a8", "#9c9a8c"]))
    goat(art, 1420, 972, 1.7, -1)
    art.path("M1352 866 q-26 4 -34 22", stroke="#6f9150", sw=6)
    gulls(art, [(160, 240), (240, 280), (900, 190), (980, 240), (420, 180)], "#40606d", 26)
    for y in (130, 380, 460):
        art.path(f"M{1500 - y} {y} c-90 -16 -180 14 -260 -2", stroke="#ffffff", sw=3, op=0.6)
    return art


@scene("three-islands")
def three():
    art = Art(53)
    sky(art, "#34506e", "#8d7f97", "#e79b7c", "#f8c983", "#fbe0a4", bottom=400)
    clouds(art, 60, 330, "#f4b08c", 12, 0.7)
    clouds(art, 40, 200, "#5d6486", 7, 0.6)
    art.circle(1060, 352, 62, "#fff2bf")
    art.glow(1060, 352, 520, "#ffd98f", 0.85)
    sea(art, 392, "#f9d79a", "#d9a98a", "#7d8796", "#33596f", "#1d3f56", glints=("#fde9bb", "#e9c3a4", "#2b4d63"), count=190)
    sunpath(art, 1060, 396, 1000, "#fff1c2", 260, 90)
    r = art.rnd

    def island(x, y, w, h, tones, seed):
        art.ellipse(x, y + 8, w * 0.53, h * 0.16, "#f7e3ba", 0.5)
        art.path(f"M{x - w / 2} {y} C{x - w * 0.42} {y - h * 0.5} {x - w * 0.2} {y - h * 0.5} {x - w * 0.1} {y - h} C{x + w * 0.02} {y - h * 1.2} {x + w * 0.12} {y - h * 0.6} {x + w * 0.28} {y - h * 0.52} C{x + w * 0.4} {y - h * 0.46} {x + w * 0.46} {y - h * 0.16} {x + w / 2} {y} C{x + w * 0.2} {y + h * 0.14} {x - w * 0.2} {y + h * 0.14} {x - w / 2} {y} Z", tones[0])
        art.path(f"M{x - w * 0.1} {y - h} C{x - w * 0.02} {y - h * 0.5} {x - w * 0.16} {y - h * 0.2} {x - w * 0.06} {y + h * 0.09} C{x - w * 0.2} {y + h * 0.1} {x - w * 0.4} {y + h * 0.08} {x - w / 2} {y} C{x - w * 0.42} {y - h * 0.5} {x - w * 0.2} {y - h * 0.5} {x - w * 0.1} {y - h} Z", tones[1])
        rr = random.Random(seed)
        for _ in range(26):
            art.ellipse(x + rr.uniform(-0.3, 0.36) * w, y - rr.uniform(0.02, 0.4) * h, rr.uniform(4, 12), rr.uniform(3, 7), rr.choice(tones[2:]))
        for _ in range(7):
            hx = x + rr.uniform(-0.02, 0.3) * w
            hy = y - rr.uniform(0.0, 0.16) * h
            art.rect(hx, hy - 10, 12, 9, "#fbeed2")
            art.poly([(hx - 2, hy - 10), (hx + 6, hy - 17), (hx + 14, hy - 10)], "#8a4538")
        art.path(f"M{x - w * 0.3} {y + h * 0.09} C{x - w * 0.1} {y + h * 0.16} {x + w * 0.2} {y + h * 0.15} {x + w * 0.38} {y + h * 0.07}", stroke="#f9ecd0", sw=5, op=0.8)

    island(1370, 440, 330, 70, ["#6d7a5c", "#4b5a55", "#8a9163", "#3f5148"], 1)
    island(760, 540, 640, 140, ["#8a8f55", "#4f6350", "#a8a565", "#445a48", "#6c7f50"], 2)
    island(1240, 660, 250, 56, ["#98965a", "#566850", "#b0a868", "#4c6048"], 3)
    # The ferry and her wake.
    art.path("M500 900 C620 830 780 790 920 720 C990 686 1010 650 1004 620", stroke="#f7ead0", sw=9, op=0.7)
    art.path("M516 922 C640 852 800 812 950 730", stroke="#f7ead0", sw=4, op=0.5)
    art.open("translate(486 906) rotate(-28) scale(.9)")
    art.path("M-70 0 C-40 -12 40 -12 84 0 C40 16 -40 16 -70 0 Z", "#f8f3e6")
    art.path("M-70 0 C-40 16 40 16 84 0 L70 12 C30 24 -40 20 -66 10 Z", "#1f6f74")
    art.rect(-44, -18, 76, 16, "#fffaf0", rx=4)
    art.rect(-20, -30, 34, 14, "#f0e6d0", rx=4)
    for i in range(6):
        art.rect(-38 + i * 12, -14, 7, 7, "#2b5a6b")
    art.close()
    sail(art, 1100, 770, 0.6, "#fbe9c9")
    sail(art, 620, 640, 0.34, "#f6d9b4", face=-1)
    # Grumble Head: grass, a path, two people on a bench with a flask, birds going home.
    art.path("M-20 1067 V640 C60 628 130 690 190 760 C260 830 330 850 380 960 C400 1010 380 1040 400 1080 Z", "#23353a")
    art.path("M-20 1067 V720 C80 730 150 830 230 880 C300 930 320 1010 330 1080 Z", "#1a2a30")
    for _ in range(90):
        x = r.uniform(0, 370)
        y = 660 + x * 0.72 + r.uniform(-4, 120)
        art.path(f"M{x:.0f} {y:.0f} q8 -20 {r.uniform(8, 22):.0f} -30", stroke=r.choice(["#3a5148", "#6d7a52", "#e0a86a"]), sw=2.4, op=0.8)
    art.rect(52, 716, 120, 9, "#6b4a34")
    art.rect(60, 720, 8, 40, "#4a3226")
    art.rect(156, 720, 8, 40, "#4a3226")
    person(art, 96, 766, 150, "#8f3a48", top=("bun", "#c9c3ba"), legs=((84, 4), (78, 0)), arms=((40, 90), (20, 60)), face=1)
    person(art, 150, 768, 156, "#3b5a70", top=("cap", "#22303a"), legs=((84, 4), (78, 0)), arms=((90, 92), (20, 60)), face=1)
    gulls(art, [(560 + i * 46 + (i % 3) * 10, 210 + abs(i - 5) * 17) for i in range(11)], "#2b3550", 22)
    return art
