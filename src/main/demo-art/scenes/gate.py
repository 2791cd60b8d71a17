"""The Gate: on the night, on the morning after, and at low water."""

from kit import *
from people import LEAN, SIT, oilskins, person
from place import cat, clouds, dinghy, gulls, hills, lamp, rain, row, sea, sky, stones, sunpath, trawler, window
from scene import scene


def leaf(art, x, y, w, h, side, wet=FOAM):
    """One iron leaf, riveted; side is where its hinge stands."""
    iron = "#26343d"
    art.rect(x, y, w, h, iron)
    art.rect(x, y, w, h, art.down((0, "#ffffff", 0.14 if side < 0 else 0.03), (1, "#000000", 0.25), x2=1, y2=0))
    for i in range(6):
        yy = y + h * (i + 0.5) / 6
        art.rect(x, yy - 7, w, 14, "#33454f")
        art.line(x, yy - 7, x + w, yy - 7, "#4d626c", 2)
        for j in range(int(w / 26)):
            art.circle(x + 13 + j * 26, yy, 2.6, "#5b717b")
    art.path(f"M{n(x + 4.0)} {n(y + h * 0.96)} L{n(x + w - 4.0)} {n(y + 8.0)}", stroke="#1a252d", sw=9)
    for j in range(9):
        xx = x + w * (j + 0.5) / 9
        art.line(xx, y + h * 0.55, xx + 2, y + h * art.rnd.uniform(0.7, 0.98), "#6d4a35", 5, 0.35)
    art.rect(x - 3, y - 12, w + 6, 14, "#1a252d")
    for j in range(int(w / 34) + 1):
        art.line(x + j * 34, y - 12, x + j * 34, y - 62, "#1a252d", 4)
    art.line(x, y - 60, x + w, y - 60, "#1a252d", 4)
    art.line(x, y - 36, x + w, y - 36, "#1a252d", 3)


def burst(art, x, y, s, tone=FOAM):
    """A wave that has hit something and gone up: fans of spray, thick at the foot, torn at the top."""
    r = art.rnd
    for layer, (colour, spread, op) in enumerate((("#6fa09f", 1.15, 0.75), (MINT, 0.95, 0.85), (tone, 0.72, 0.95))):
        for k in range(15):
            lean = (k - 7) / 7
            height = (330 - 210 * lean * lean) * s * r.uniform(0.55, 1.05) * (1 - layer * 0.12)
            foot, w = x + lean * 105 * s * spread, 26 * s
            tip = foot + lean * 64 * s * spread + r.uniform(-14, 14) * s
            art.path(
                f"M{foot - w:.0f} {y + 6} C{foot - w * 0.8:.0f} {y - height * 0.5:.0f} {tip - w * 0.7:.0f} {y - height * 0.7:.0f} {tip:.0f} {y - height:.0f} "
                f"C{tip + w * 0.1:.0f} {y - height * 0.7:.0f} {foot + w:.0f} {y - height * 0.5:.0f} {foot + w:.0f} {y + 6} Z",
                colour,
                colour,
                8 * s,
                op,
            )
    for _ in range(int(320 * s)):
        lean = r.gauss(0, 0.5)
        up = abs(r.gauss(0.75, 0.35))
        art.circle(x + lean * 210 * s * (0.5 + up * 0.6), y - up * (330 - 110 * lean * lean) * s, r.uniform(1.2, 5.5) * s + 0.6, tone, r.uniform(0.4, 1))


def swell(art, y, height, tone, crest, seed, count=7):
    """A line of high seas with broken tops."""
    r = random.Random(seed)
    x = -200.0
    d = f"M-220 {art.height}"
    crests = []
    d += f" L-220 {y}"
    while x < art.width + 100:
        w = art.width / count * r.uniform(0.8, 1.3)
        top = y - height * r.uniform(0.6, 1.1)
        d += f" C{x + w * 0.3:.0f} {y + 6} {x + w * 0.42:.0f} {top:.0f} {x + w * 0.66:.0f} {top:.0f} C{x + w * 0.62:.0f} {top + height * 0.5:.0f} {x + w * 0.76:.0f} {y + 10} {x + w:.0f} {y}"
        crests.append((x + w * 0.66, top, w))
        x += w
    art.path(d + f" V{art.height} Z", tone)
    for cx, cy, w in crests:
        art.path(f"M{cx - w * 0.3:.0f} {cy + height * 0.42:.0f} C{cx - w * 0.16:.0f} {cy + 4:.0f} {cx - 10:.0f} {cy - 4:.0f} {cx + 6:.0f} {cy:.0f} C{cx - 4:.0f} {cy + 10:.0f} {cx + 2:.0f} {cy + height * 0.3:.0f} {cx + 10:.0f} {cy + height * 0.4:.0f} C{cx - 20:.0f} {cy + height * 0.2:.0f} {cx - w * 0.14:.0f} {cy + height * 0.16:.0f} {cx - w * 0.3:.0f} {cy + height * 0.42:.0f} Z", crest, op=0.85)


@scene("storm-gate")
def storm():
    art = Art(11)
    sky(art, "#0a1420", "#14273a", "#27455a", "#3c5e6c", bottom=520)
    for i, (y, tone) in enumerate(((70, "#0c1826"), (150, "#11202f"), (235, "#1a3041"), (300, "#223c4d"))):
        art.path(roll(-40, 1640, 330 - y, 30, 5 - i, 20 + i) + " V-10 H-40 Z", ("#33536a", "#264257", "#1a3044", "#0f2030")[i], op=0.75)
    art.path("M238 0 L262 96 L240 100 L276 214 L250 216 L268 292", stroke="#e9f1dc", sw=5, op=0.9)
    art.path("M262 96 L300 150 L296 190", stroke="#e9f1dc", sw=2.5, op=0.7)
    art.glow(256, 120, 420, "#cfe3df", 0.35)
    swell(art, 455, 60, "#2a4d5e", MINT, 3, 8)
    swell(art, 505, 84, "#1f4053", FOAM, 8, 6)
    burst(art, 505, 520, 1.25)
    burst(art, 330, 520, 0.8)
    # Granite piers, the iron leaves between them, and a black gap that the sea comes through.
    stones(art, 0, 390, 262, 677, "#2b3c47", (92, 46))
    leaf(art, 262, 440, 208, 420, -1)
    art.rect(470, 452, 40, 410, "#dfeae3")
    art.rect(476, 452, 26, 410, art.down("#f5f8f0", "#9cc4bd", "#5b8d90"))
    leaf(art, 510, 440, 190, 420, 1)
    stones(art, 700, 420, 170, 500, "#2f414c", (80, 44))
    art.rect(700, 404, 178, 22, "#415662")
    art.rect(0, 376, 272, 20, "#415662")
    # The gatehouse with its lit window.
    art.rect(24, 206, 178, 172, "#34444d")
    art.poly([(4, 210), (112, 118), (222, 210)], "#141f29")
    art.rect(150, 118, 22, 58, "#141f29")
    window(art, 62, 250, 52, 66, "#f9cf71", "#18242d")
    art.rect(140, 268, 44, 110, "#1a262f")
    art.glow(88, 284, 190, "#f6c765", 0.55)
    # Broken water on the harbour side.
    art.poly([(0, 860), (900, 830), (760, 1067), (0, 1067)], art.down("#3d6a74", "#1c3c4c"))
    inside = art.clip('<polygon points="0,860 900,830 760,1067 0,1067"/>')
    art.open(clip=inside)
    for i, y in enumerate((880, 925, 978, 1036)):
        art.path(roll(-40, 900, y, 10 + i * 3, 7 - i, 40 + i) + " V1100 H-40 Z", ("#356270", "#2c5564", "#244858", "#1c3c4c")[i])
        art.path(roll(-40, 900, y, 10 + i * 3, 7 - i, 40 + i), stroke=MINT, sw=2.5 + i, op=0.55)
    art.flecks(0, 870, 700, 190, [FOAM, MINT, "#e7c07a"], 80, (14, 70), (2, 4), 0.6)
    art.close()
    art.path("M400 884 C424 824 462 846 486 796 C510 842 548 824 580 880 C630 884 660 906 684 934 C560 914 440 914 330 938 C344 908 372 890 400 884 Z", MINT, op=0.9)
    art.path("M430 884 C446 842 470 852 487 812 C506 850 532 846 552 884 C590 890 610 904 630 918 C540 904 450 906 380 920 C392 902 412 890 430 884 Z", "#f6faf3", op=0.95)
    for _ in range(60):
        art.circle(488 + art.rnd.gauss(0, 90), 880 - abs(art.rnd.gauss(0, 46)), art.rnd.uniform(1.5, 5), FOAM, 0.8)
    # The quay.
    art.poly([(860, 566), (1600, 470), (1600, 1067), (640, 1067), (770, 850), (870, 690)], "#33454c")
    art.poly([(860, 566), (870, 690), (770, 850), (640, 1067), (560, 1067), (740, 830), (838, 570)], "#22323b")
    for i in range(15):
        t = (i / 15) ** 1.4
        art.line(860 - 210 * t, 600 + 460 * t, 1600, 500 + 560 * t, "#4b6068", 1.5 + 2.5 * t, 0.6)
    art.flecks(760, 640, 840, 420, ["#8fb2b0", "#dcae5b", "#f3d693", "#5e7a80"], 150, (20, 110), (2, 5), 0.6, -0.1)
    art.poly([(878, 398), (1010, 440), (1010, 600), (870, 620)], "#1f2f3a")
    row(art, 1000, 508, 8, (66, 100), (90, 170), ["#1d2c38", "#22323d", "#192733", "#263743"], ["#101b25", "#15212b"], lit=0.16, dark="#101b25", frame="#2d3d48", door=False)
    art.poly([(860, 562), (1600, 470), (1600, 512), (870, 600)], "#2a3a43")
    lamp(art, 940, 640, 330)
    art.glow(960, 560, 620, "#f2b95c", 0.4)
    # The rope, round the bollard and through all hands.
    spots = [(992 + i * 48 + i * i * 1.35, 694 + i * 25 + i * i * 1.2, 168 + i * 13.5) for i in range(10)]
    hands = [(x - 0.25 * h, y - 0.69 * h) for x, y, h in spots]
    art.ellipse(905, 712, 44, 14, "#17232b")
    art.path("M872 712 C878 690 866 660 868 640 H940 C944 662 932 690 938 712 Z", "#5d707a")
    art.ellipse(904, 640, 40, 14, "#768a92")
    art.path("M906 712 C922 708 936 700 938 690 L940 650 H920 Z", "#000", op=0.25)
    art.circle(676, 600, 16, "none", extra='stroke="#8fa0a6" stroke-width="7"')
    rope = "M676 606 C740 650 800 676 866 678"
    art.path(rope, stroke="#3f2f20", sw=15)
    art.path(rope, stroke="#d2ab6a", sw=10)
    art.path("M866 666 C890 676 920 676 940 668", stroke="#d2ab6a", sw=11)
    art.path("M868 684 C892 694 920 692 940 682", stroke="#b98f4f", sw=11)
    looks = [
        dict(coat="#d9902f"),
        dict(coat="#2f6b78", top=("hood", "#29606c")),
        dict(coat="#8f2f38", top=("scarf", "#e2c7a0")),
        dict(coat="#e6dfcf", top=("beanie", "#b9452f"), hem=0),
        dict(coat="#d6b53c"),
        dict(coat="#3d5a47", top=("cap", "#3d5a47")),
        dict(coat="#b5532f", top=("curly", "#1a1514"), hem=0),
        dict(coat="#54345a", top=("bun", "#8e3f25")),
        dict(coat="#2b4a68", top=("short", "#15161b"), hem=0),
        dict(coat="#dda038"),
    ]
    for i, ((x, y, h), look) in enumerate(zip(spots, looks)):
        art.ellipse(x - 20, y + 2, h * 0.26, h * 0.05, "#0e1a22", 0.55)
        oilskins(art, x, y, h, face=-1, lean=-24 - (i % 3) * 4, legs=(LEAN, ((42, 22), (14, -8)), ((30, 30), (26, 6)))[i % 3], arms=((62, 72), (56, 78)), skin=SKINS[(i * 2 + 1) % 6], **look)
    for (x0, y0), (x1, y1) in zip([(938, 674)] + hands, hands + [(1650, 900)]):
        w = 8 + (x0 - 938) / 95
        art.line(x0, y0, x1, y1, "#3f2f20", w + 4)
        art.line(x0, y0, x1, y1, "#dcb878", w)
        for k in range(6):
            t = k / 6
            xx, yy = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
            art.line(xx - 2, yy - w * 0.45, xx + 5, yy + w * 0.45, "#8a6636", 2.2)
    for i, (x, y) in enumerate(hands):
        art.circle(x, y, 7 + i * 0.9, SKINS[(i * 2 + 1) % 6])
    # The gatemaster on the walkway, with the lamp.
    person(art, 300, 446, 120, "#d9a53a", top=("souwester", "#c08a2a"), arms=((70, 100), (10, 20)), hem=12, face=1, boots="#1d2830", prop='<circle cx="HX" cy="HY" r="5" fill="#fff2c0"/>')
    art.glow(350, 360, 130, "#f9d27a", 0.85)
    rain(art, 420, -0.42, 0.4)
    art.shade(0, 0, 1600, 1067, (0, "#07101a", 0.25), (0.5, "#07101a", 0), (1, "#07101a", 0.35))
    return art


@scene("gate-low-water")
def low_water():
    art = Art(12)
    sky(art, "#9cc0cb", "#d5e2dc", "#f6e7cb", bottom=520)
    clouds(art, 90, 380, "#fdf6e6", 9, 0.8)
    art.circle(1230, 330, 46, "#fff3cf")
    art.glow(1230, 330, 300, "#ffe9b0", 0.7)
    hills(art, 470, 20, 4, "#9db9bd", 5)
    hills(art, 492, 14, 6, "#7fa2a8", 9)
    sea(art, 500, "#b9d3cd", "#7fabae", "#4f868e", glints=("#f8f0d8", "#dcebe4"), count=60)
    art.rect(700, 500, 170, 300, art.down("#f4ecd4", "#a5c6c2"))
    # The near piers frame the view; the leaves stand ajar, weed to the high water mark.
    for x, w in ((0, 430), (1170, 430)):
        stones(art, x, 250, w, 640, "#8d8f86", (96, 52))
        art.rect(x, 560, w, 330, art.down((0, "#3f5a41", 0), (0.2, "#3f5a41", 0.55), (1, "#22382f", 0.85)))
        art.rect(x, 226, w, 34, "#a6a79b")
    art.rect(430 - 46, 250, 46, 640, "#000", op=0.25)
    art.rect(1170, 250, 40, 640, "#fff3d0", op=0.22)
    for pts, shade in (([(430, 300), (700, 360), (700, 800), (430, 900)], 0), ([(1170, 300), (870, 360), (870, 800), (1170, 900)], 1)):
        art.poly(pts, "#2d3c44" if shade else "#22303a")
        (x0, t0), (x1, t1), (_, b1), (_, b0) = pts
        for i in range(7):
            f = (i + 0.5) / 7
            art.line(x0, t0 + (b0 - t0) * f, x1, t1 + (b1 - t1) * f, "#45565f", 11)
            for j in range(11):
                g = (j + 0.5) / 11
                art.circle(x0 + (x1 - x0) * g, t0 + (b0 - t0) * f + ((t1 + (b1 - t1) * f) - (t0 + (b0 - t0) * f)) * g, 2.6, "#6a7d86")
        art.line(x0, b0 - 12, x1, t1 + 10, "#1a252c", 10)
        for j in range(34):
            g = art.rnd.random()
            yy = (t0 + (b0 - t0) * 0.5) * (1 - g) + (t1 + (b1 - t1) * 0.5) * g
            art.line(x0 + (x1 - x0) * g, yy, x0 + (x1 - x0) * g, yy + art.rnd.uniform(60, 250), art.rnd.choice(["#4c6a4a", "#38543f", "#7a5238"]), art.rnd.uniform(4, 10), 0.6)
        art.line(x0, t0 - 6, x1, t1 - 4, "#141d24", 12)
        for j in range(9):
            g = j / 8
            art.line(x0 + (x1 - x0) * g, t0 + (t1 - t0) * g, x0 + (x1 - x0) * g, t0 + (t1 - t0) * g - 60 + 14 * g, "#141d24", 4)
        art.line(x0, t0 - 60, x1, t1 - 46, "#141d24", 4)
    # The scar where something held out.
    art.path("M872 640 C892 630 900 668 888 690 C900 716 886 742 870 738", stroke="#c98a4e", sw=8, op=0.9)
    # The gatehouse on the left pier, a gatemaster, a cat, buckets.
    art.rect(60, 60, 220, 170, "#c9b995")
    art.flecks(64, 66, 200, 156, ["#e3d6b6", "#a9997a"], 60, (6, 18), (1, 2.5), 0.6)
    art.poly([(36, 66), (170, -30), (304, 66)], "#7c3f33")
    window(art, 96, 104, 50, 62, "#34566a", CREAM)
    art.rect(196, 110, 52, 120, "#2f5560")
    art.circle(240, 172, 4, OCHRE)
    person(art, 350, 230, 150, "#d9a53a", top=("bun", "#c9c3ba"), arms=((34, 120), (-10, 6)), boots="#22303a", hem=10, prop='<rect x="HX" y="HY" width="9" height="13" rx="2" fill="#fff6df"/>')
    person(art, 1290, 230, 140, BLUE, top=("cap", NAVY), arms=((70, 60), (-8, 10)), face=-1, hem=6)
    person(art, 1370, 230, 136, "#e3d8c2", top=("short", "#7b4a28"), arms=((20, 110), (-6, 6)), face=-1)
    lamp(art, 1490, 228, 210, lit=False)
    # Flat water inside the basin, and the dinghy.
    art.poly([(0, 890), (430, 890), (700, 800), (870, 800), (1170, 890), (1600, 890), (1600, 1067), (0, 1067)], art.down("#a9c8c2", "#5f9199", "#2f6472"))
    art.poly([(700, 800), (870, 800), (960, 1067), (600, 1067)], "#f5ead0", op=0.35)
    for i in range(70):
        t = art.rnd.random()
        y, l = 830 + t * 230, 20 + t * 140
        x = art.rnd.uniform(0, 1600) if t > 0.25 else art.rnd.uniform(500, 1100)
        art.line(x, y, x + l, y, art.rnd.choice(["#f1ead4", "#d2e4db", "#2d5f6d", "#24515f"]), 1.5 + t * 4, 0.55)
    art.ellipse(800, 982, 250, 18, "#1d4755", 0.5)
    person(art, 700, 968, 190, "#2f6b78", top=("cap", NAVY), legs=SIT, arms=((60, 80), (20, 50)), face=1)
    person(art, 940, 962, 190, RED, top=("bun", "#2a1e1c"), legs=SIT, arms=((150, 160), (30, 60)), face=-1, skin=SKINS[2])
    dinghy(art, 806, 972, 2.35, "#b9533a", "#5d3427")
    person(art, 826, 944, 214, OCHRE, top=("brim", "#e9dcc0"), arms=((128, 120), (-10, 20)), face=1, hem=10, boots="#22303a", skin=SKINS[1])
    dinghy_front = "M620 946 C690 962 900 962 1006 930 C996 970 966 992 930 995 L664 995 C636 986 622 966 620 946 Z"
    art.path(dinghy_front, "#b9533a")
    art.path("M624 960 C700 978 900 978 1000 948", stroke="#f0d2b0", sw=5)
    art.path("M664 995 C636 986 622 966 620 946 C700 962 760 964 800 962 L800 995 Z", "#000", op=0.12)
    art.line(560, 1010, 690, 930, "#7a5232", 9)
    gulls(art, [(560, 150), (640, 190), (980, 120), (1060, 170), (760, 250)], "#41606c", 24)
    return art


@scene("rope-crew-morning")
def morning_after():
    art = Art(13)
    sky(art, "#7fa9bd", "#c9d9d3", "#f8dcae", "#f6bf86", bottom=430)
    clouds(art, 60, 320, "#fbeed6", 8, 0.75)
    art.circle(1130, 372, 52, "#fff1c2")
    art.glow(1130, 372, 360, "#ffdf9d", 0.75)
    row(art, -30, 436, 24, (58, 84), (66, 150), ["#b56c4b", "#d29a62", "#93a8a3", "#c9ab83", "#a9705d", "#86969b"], ["#6d3f38", "#54464d", "#7c4a38"], lit=0.1, light=1, door=False, glow="#ffe2a0", dark="#41525e")
    art.shade(0, 250, 1600, 200, (0, "#f8c68e", 0), (1, "#f8c68e", 0.55))
    sea(art, 436, "#f3cfa0", "#a9bdb4", "#5d8f98", bottom=720, glints=("#fdeccb", "#dfe9dd", "#4d7f8a"), count=110)
    sunpath(art, 1130, 440, 700, "#fff0c4", 130, 46)
    trawler(art, 280, 520, 0.7, "#2c4a5e", "#b5523a")
    trawler(art, 1410, 560, 0.9, "#5d2d36", "#e0b565", face=-1)
    # The quay edge: eleven in a row, and what they did it with.
    art.poly([(0, 712), (1600, 690), (1600, 1067), (0, 1067)], "#a89a83")
    art.poly([(0, 712), (1600, 690), (1600, 716), (0, 742)], "#c9bb9e")
    for i in range(12):
        x = -80 + i * 150
        art.line(800 + (x - 800) * 0.62, 730, 800 + (x - 800) * 1.25, 1067, "#8b7d68", 3, 0.8)
    for y in (800, 900, 1010):
        art.line(0, y, 1600, y - 8, "#8b7d68", 3, 0.8)
    for x, y, rx in ((420, 960, 240), (1220, 900, 260), (900, 1030, 160)):
        art.ellipse(x, y, rx, 22, "#8fa7a6", 0.8)
        art.ellipse(x + 20, y - 4, rx * 0.6, 8, "#f7dfb5", 0.7)
    art.rect(96, 736, 1410, 70, "#6a4f38")
    art.rect(96, 730, 1410, 14, "#8d6c4c")
    art.flecks(110, 748, 1370, 50, ["#54402e", "#80624a"], 60, (40, 160), (2, 3), 0.6)
    blankets = ["#b9452f", "#6c8551", "#e0a23f", "#54345a", "#3f8788", "#c9b48a", "#8f3a48", "#2e6482", "#d98a5a", "#7b8f94", "#c7a13e"]
    tops = [("beanie", "#e6dfcf"), ("bun", None), ("short", "#15161b"), ("souwester", "#d9a53a"), ("curly", "#1a1514"), ("scarf", "#d7c3a0"), ("bald", "#c9c3ba"), ("long", "#8e3f25"), ("short", "#7b4a28"), ("cap", "#33424c"), ("short", "#b98a4a")]
    for i in range(11):
        x = 176 + i * 118
        y = 800 + (i % 3) * 5
        tone = blankets[i]
        art.ellipse(x + 6, y + 6, 80, 14, "#6f6455", 0.55)
        mug = "" if i in (2, 7) else '<g transform="translate(HX HY)"><rect x="-5" y="-9" width="11" height="12" rx="2" fill="#f8f1e0"/><path d="M0 -13 q4 -6 0 -12" stroke="#fff" stroke-width="2" fill="none" opacity=".7"/></g>'
        arms = ((38, 118), (24, 100))
        if i == 10:
            arms = ((70, 160), (60, 150))
        if i == 2:
            arms = ((10, 60), (6, 50))
        person(art, x, y, 214, tone, top=tops[i], legs=((72, 6), (64, 2)), arms=arms, face=1 if i % 2 == 0 else -1, hem=4, boots="#2a343a", skin=SKINS[(i * 2 + 1) % 6], lean=(-4, 6, 10, -2, 3, 8, -3, 12, 0, 5, 2)[i], prop=mug, beard="#c9c3ba" if i == 6 else None)
        art.path(f"M{x - 44} {y - 106} C{x - 62} {y - 60} {x - 62} {y - 20} {x - 58} {y + 2} L{x + 20} {y + 2} C{x + 6} {y - 30} {x - 8} {y - 70} {x - 14} {y - 112} Z" if i % 2 == 0 else f"M{x + 44} {y - 106} C{x + 62} {y - 60} {x + 62} {y - 20} {x + 58} {y + 2} L{x - 20} {y + 2} C{x - 6} {y - 30} {x + 8} {y - 70} {x + 14} {y - 112} Z", mix(tone, "#000000", 0.14))
    # The coil.
    for k in range(6):
        y = 985 - k * 26
        art.ellipse(800, y, 176 - k * 4, 44, "#6e4f2c")
        art.ellipse(800, y - 4, 172 - k * 4, 40, "#c9a062")
        for j in range(26):
            a = j / 26 * 6.283
            art.line(800 + math.cos(a) * (168 - k * 4), y - 4 + math.sin(a) * 36, 800 + math.cos(a + 0.1) * (150 - k * 4), y + 6 + math.sin(a + 0.1) * 34, "#8a6636", 3, 0.7)
    art.ellipse(800, 852, 92, 22, "#3f2d1c")
    art.path("M968 960 C1060 1000 1120 960 1200 1010 S1420 1030 1640 1000", stroke="#6e4f2c", sw=26)
    art.path("M968 958 C1060 998 1120 958 1200 1008 S1420 1028 1640 998", stroke="#c9a062", sw=20)
    # Tea, and the pot that had apricot jam in it.
    art.path("M300 1010 h90 l-8 -70 h-74 Z", "#5c6b72")
    art.rect(298, 930, 94, 12, "#76868d", rx=5)
    art.path("M392 960 q34 -4 36 -30", stroke="#5c6b72", sw=10)
    art.path("M330 920 q10 -26 0 -50 M352 916 q10 -26 0 -50", stroke="#ffffff", sw=5, op=0.5)
    art.path("M440 1012 h66 v-44 h-66 Z", "#e8b34a")
    art.rect(436, 958, 74, 14, "#8f3a2c", rx=3)
    cat(art, 1110, 1010, 1.5, "#3a3030", -1)
    gulls(art, [(420, 200), (500, 240), (760, 150), (860, 200), (1320, 180)], "#5b6b70", 26)
    return art
