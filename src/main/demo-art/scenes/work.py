"""Where people work: the ropewalk, the salt pans, the boat shed."""

from kit import *
from people import LEAN, WALK, person
from place import cat, clouds, gulls, hills, sky
from scene import scene


@scene("ropewalk")
def ropewalk():
    art = Art(61)
    vx, vy = 930, 470
    art.rect(0, 0, 1600, 1067, "#5a3c2a")
    # Roof, walls and floor run to one point 310 metres off.
    art.poly([(0, -60), (1600, -60), (vx + 46, vy - 34), (vx - 46, vy - 34)], art.down("#4a2f22", "#8a5d3c"))
    art.poly([(0, -60), (vx - 46, vy - 34), (vx - 46, vy + 34), (0, 1180)], art.down("#6b4630", "#a5754a", x2=1, y2=0))
    art.poly([(1600, -60), (vx + 46, vy - 34), (vx + 46, vy + 34), (1600, 1180)], art.down("#b98452", "#7d5233", x2=1, y2=0))
    art.poly([(0, 1180), (1600, 1180), (vx + 46, vy + 34), (vx - 46, vy + 34)], art.down("#c79a66", "#8f6640", "#6d4a30"))
    r = art.rnd
    for k in range(1, 15):
        s = 1.5 / (k**1.35)
        left, right = vx - 46 - (vx - 46) * s * 0.66, vx + 46 + (1600 - vx - 46) * s * 0.66
        top, foot = vy - 34 - (vy + 26) * s * 0.66, vy + 34 + (1110 - vy) * s * 0.66
        tone = mix("#3a251a", "#a87a4e", min(1, k / 14))
        sw = max(3, 40 * s)
        art.line(left, top, left, foot, tone, sw)
        art.line(right, top, right, foot, tone, sw)
        art.line(left, top + sw, right, top + sw, tone, sw)
        mid = (left + right) / 2
        art.line(left, top + sw * 3.2, mid, top - sw * 0.6, tone, sw * 0.6)
        art.line(right, top + sw * 3.2, mid, top - sw * 0.6, tone, sw * 0.6)
    for i in range(18):
        t = (i / 18) ** 1.6
        art.line(vx + (i - 9) * 5, vy + 34, vx + (i - 9) * 190, 1120, "#7a5336", 2 + 2 * (i % 3), 0.6)
    # Windows on the left let the morning in, slantwise.
    quads = []
    for k in range(6):
        f0, f1 = [1 - 0.66 * 1.5 / ((k + d) ** 1.35) for d in (1.35, 1.85)]
        f0, f1 = max(f0, 0.02), max(f1, 0.05)
        x0, x1 = (vx - 46) * f0, (vx - 46) * f1

        def yy(f, v):
            top, foot = -60 + (vy - 34 + 60) * f, 1180 + (vy + 34 - 1180) * f
            return top + (foot - top) * v

        pts = [(x0, yy(f0, 0.26)), (x1, yy(f1, 0.26)), (x1, yy(f1, 0.5)), (x0, yy(f0, 0.5))]
        art.poly(pts, "#fdf0c4")
        art.poly([(x0, yy(f0, 0.38)), (x1, yy(f1, 0.38)), (x1, yy(f1, 0.5)), (x0, yy(f0, 0.5))], "#cfe3dc")
        mx = (x0 + x1) / 2
        art.line(mx, yy((f0 + f1) / 2, 0.26), mx, yy((f0 + f1) / 2, 0.5), "#4a2f22", max(2, (x1 - x0) * 0.08))
        art.line(x0, yy(f0, 0.38), x1, yy(f1, 0.38), "#4a2f22", max(2, (x1 - x0) * 0.06))
        quads.append(pts)
    beam = art.down((0, "#ffeab0", 0.5), (1, "#ffeab0", 0.03), x2=1, y2=0.5)
    for k, pts in enumerate(quads):
        (x0, y0), (x1, y1), (_, y2), (_, y3) = pts
        reach = (vx - x0) * 0.95
        drop = reach * 0.62
        art.poly([(x0, y0), (x1, y1), (x1 + reach, y1 + drop + 60), (x0 + reach * 1.1, y3 + drop), (x0, y3)], beam)
        art.poly([(x0 + reach * 0.9, y3 + drop * 0.8), (x1 + reach * 0.9, y2 + drop * 0.8), (x1 + reach * 1.2, y2 + drop * 1.02), (x0 + reach * 1.2, y3 + drop * 1.02)], "#ffe2a0", op=0.24)
    art.glow(vx, vy, 170, "#fff3cf", 0.95)
    art.rect(vx - 20, vy - 24, 40, 58, "#fff6dc")
    person(art, vx + 4, vy + 34, 44, "#6b4a34", top=("cap", "#4a3226"))
    # The walkers with their strands; trestles carry what is finished.
    spots = [(1050, 690, 210, "#3f7788", ("short", "#c9c3ba"), "#c9c3ba"), (800, 800, 300, "#b9452f", ("bun", "#2a1e1c"), None), (1240, 960, 420, "#d9a53a", ("curly", "#15161b"), None)]
    for k in range(9):
        t = 0.04 + (k / 9) ** 1.8
        x, y, s = vx - 60 - 640 * t, vy + 60 + 640 * t, 26 + 250 * t
        art.line(x - s * 0.4, y, x, y - s * 0.7, "#4a2f22", 3 + 11 * t)
        art.line(x + s * 0.4, y, x, y - s * 0.7, "#4a2f22", 3 + 11 * t)
        art.line(x - s * 0.5, y - s * 0.7, x + s * 0.5, y - s * 0.7, "#3a251a", 4 + 13 * t)
    art.path(f"M{vx - 8} {vy + 8} C{vx - 220} {vy + 150} {vx - 520} {vy + 330} -60 960", stroke="#5d3f22", sw=30)
    art.poly([(vx - 10, vy + 8), (vx - 6, vy + 8), (-60, 1010), (-60, 900)], "#c99b57")
    art.poly([(vx - 10, vy + 9), (vx - 8, vy + 10), (-60, 1010), (-60, 975)], "#8f6634")
    for i in range(46):
        t = (i / 46) ** 2.2
        x = vx - 10 - (vx + 50) * t
        y0, y1 = vy + 8 + (892 - vy) * t, vy + 9 + (1000 - vy) * t
        art.line(x, y0, x - 4 - 24 * t, y1, "#8f6634", 1 + 6 * t, 0.8)
    for i, (x, y, h, coat, top, beard) in enumerate(spots):
        art.ellipse(x + 20, y + 2, h * 0.3, h * 0.05, "#4a3020", 0.55)
        hx, hy = x - 0.33 * h, y - 0.52 * h
        for off in (-4, 4):
            art.line(vx + off * 0.5, vy + 4, hx, hy + off, "#e9cf95", 2 + h / 90)
        art.line(hx, hy, x + h * 0.12, y - h * 0.42, "#e9cf95", 3 + h / 60)
        person(art, x, y, h, coat, trousers="#3a3436", top=top, legs=((-10, -30), (22, 6)), arms=((46, 84), (40, 80)), face=-1, lean=-4, beard=beard, apron=("#d9c39a", "#6d4a34", "#cfe0dc")[i], skin=(SKINS[0], SKINS[1], SKINS[2])[i])
    for _ in range(240):
        x, y = r.uniform(100, 1500), r.uniform(120, 1000)
        art.circle(x, y, r.choice([1.2, 1.8, 2.6, 3.4]), "#fff1c9", r.uniform(0.2, 0.75))
    # Hemp on hooks, a wheel, a cat.
    for x, w in ((1470, 90), (1360, 60)):
        art.path(f"M{x} 250 C{x - w} 300 {x - w * 0.8} 560 {x - 10} 620 C{x + w * 0.7} 560 {x + w} 300 {x} 250 Z", "#d9b878")
        for k in range(7):
            art.path(f"M{x} 254 C{x - w * 0.7 + k * w * 0.2} 340 {x - w * 0.6 + k * w * 0.2} 520 {x - 10} 612", stroke="#a8834a", sw=2.4, op=0.8)
        art.rect(x - 16, 236, 32, 24, "#3a251a")
    art.circle(1540, 900, 150, "none", extra='stroke="#3a251a" stroke-width="20"')
    for k in range(8):
        a = k / 8 * 6.283
        art.line(1540, 900, 1540 + math.cos(a) * 146, 900 + math.sin(a) * 146, "#3a251a", 9)
    art.circle(1540, 900, 26, "#5d3f22")
    cat(art, 560, 1030, 1.8, "#d98a45", 1)
    art.glow(880, 560, 900, "#ffdc9a", 0.34)
    art.shade(0, 0, 1600, 1067, (0, "#1a0f0a", 0.3), (0.3, "#1a0f0a", 0), (1, "#1a0f0a", 0.16))
    return art


def flamingo(art, x, y, s, pose=0, face=1, mirror=True):
    pink, deep = "#f29a8e", "#d9655f"
    if mirror:
        art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {-s * 0.6:.2f})", 0.3)
        art.path("M-30 -62 C-20 -84 22 -84 30 -66 C22 -50 -14 -46 -30 -62 Z", pink)
        art.line(0, -54, 0, 0, deep, 4)
        art.close()
    art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {s:.2f})")
    art.path("M2 -56 L4 -28 L0 0", stroke=deep, sw=3.4)
    if pose != 1:
        art.path("M-6 -56 L-12 -30 L-4 -2", stroke=deep, sw=3.4)
    else:
        art.path("M-6 -56 L-16 -38 L4 -40", stroke=deep, sw=3.4)
    art.path("M-40 -58 C-26 -86 24 -86 32 -66 C24 -46 -16 -42 -40 -58 Z", pink)
    art.path("M-44 -58 C-26 -76 0 -74 10 -60 C-6 -48 -28 -50 -44 -58 Z", deep)
    art.path("M-44 -58 l-14 8 l18 0 Z", "#2b2530")
    if pose == 2:
        art.path("M28 -66 C48 -60 44 -30 46 -14", stroke=pink, sw=8)
        art.path("M42 -16 C46 -24 54 -20 54 -12 L46 -2 L40 -6 Z", pink)
        art.path("M50 -8 L46 2 L40 -4 Z", INK)
    else:
        art.path("M26 -68 C52 -74 20 -112 38 -128", stroke=pink, sw=8)
        art.path("M32 -132 C38 -142 52 -138 52 -128 L62 -118 L58 -110 L48 -120 C40 -118 34 -122 32 -132 Z", pink)
        art.path("M54 -122 L64 -116 L56 -106 Z", INK)
        art.circle(46, -130, 1.8, INK)
    art.close()


@scene("salt-pans")
def salt():
    art = Art(62)
    sky(art, "#3f6480", "#a592a5", "#ef9f88", "#fbcf8c", bottom=340)
    clouds(art, 50, 280, "#f7b79a", 11, 0.75)
    clouds(art, 30, 130, "#6b7494", 5, 0.6)
    art.circle(360, 292, 56, "#fff2c4")
    art.glow(360, 292, 460, "#ffd08a", 0.8)
    hills(art, 318, 26, 3, "#7b6b86", 4, bottom=340)
    hills(art, 330, 12, 6, "#5d5a78", 9, bottom=345)
    art.rect(0, 338, 1600, 730, art.down("#d9a98f", "#9a7a68", "#6b5850"))
    # A chequerboard of water in perspective; each pan has its own age and colour.
    tones = ["#f6c9b4", "#e89a8e", "#fbe6c8", "#a9c4c4", "#d97f7f", "#f2b59a", "#7fa5b0", "#f9efe0", "#c98a9a"]
    r = art.rnd
    rows = [344, 366, 394, 432, 484, 556, 656, 800, 1000]

    def px(u, y):
        return 800 + (u - 0.5) * (700 + (y - 338) * 5.4) + (y - 338) * 0.34

    for j in range(len(rows) - 1):
        y0, y1 = rows[j] + 3 + j * 0.8, rows[j + 1] - 3 - j * 1.5
        for i in range(-12, 24):
            u0, u1 = i / 7.0 + 0.006, (i + 1) / 7.0 - 0.006
            pts = [(px(u0, y0), y0), (px(u1, y0), y0), (px(u1, y1), y1), (px(u0, y1), y1)]
            if pts[1][0] < -10 or pts[0][0] > 1610 and pts[3][0] > 1610:
                continue
            tone = tones[(i * 5 + j * 4 + (i * j) % 3) % 9]
            art.poly(pts, art.down(mix(tone, "#fde0b0", 0.25), tone, mix(tone, "#4a5a78", 0.25)))
            for _ in range(3 + j):
                yy = r.uniform(y0 + 2, y1 - 2)
                xx = r.uniform(max(px(u0, yy), -20), min(px(u1, yy) - 14, 1610)) if px(u0, yy) < 1600 and px(u1, yy) > 0 else -99
                art.line(xx, yy, min(xx + r.uniform(8, 14 + j * 14), px(u1, yy) - 4), yy, mix(tone, "#ffffff", 0.6), 1 + j * 0.35, 0.6)
            art.line(pts[3][0], y1, pts[2][0], y1, mix("#6b5850", "#f9e0c0", 0.25), 2 + j * 0.8)
            art.line(pts[0][0], y0, pts[1][0], y0, "#fff3dd", 1 + j * 0.4, 0.5)
    for y, w in ((470, 60), (690, 140)):
        art.ellipse(px(0.36, y), y, w, w * 0.08, "#fff0c0", 0.65)
    # Heaps, from far to near, and those who rake them.
    for u, y, s in ((0.94, 430, 0.5), (0.86, 484, 0.6), (1.0, 556, 0.9), (0.18, 556, 0.8), (0.06, 660, 1.1)):
        x = px(u, y)
        for k in range(3):
            xx = x + k * 66 * s
            art.poly([(xx - 40 * s, y), (xx, y - 58 * s), (xx + 42 * s, y)], "#fffaf0")
            art.poly([(xx, y - 58 * s), (xx + 42 * s, y), (xx + 6 * s, y)], "#c9c4d4")
    for x, y, h, coat, face in ((330, 560, 104, "#33465a", 1), (470, 640, 134, "#7a3a44", -1), (1270, 520, 92, "#2f5f6b", 1), (1420, 560, 108, "#d9a53a", -1)):
        art.ellipse(x, y + 2, h * 0.3, h * 0.05, "#5a4a55", 0.5)
        hx = x + face * h * 0.3
        art.line(hx, y - h * 0.62, hx + face * h * 0.62, y - 2, "#5a3c2a", 4)
        art.line(hx + face * h * 0.5, y - 4, hx + face * h * 0.74, y, "#5a3c2a", 6)
        person(art, x, y, h, coat, trousers="#3d3a48", top=("brim", "#e9d3a0"), legs=LEAN, arms=((50, 70), (34, 86)), face=face, lean=20)
    # The wind pump, and the hut with a slot in it.
    art.poly([(1130, 420), (1150, 236), (1176, 236), (1196, 420)], "#7d3f3a")
    art.poly([(1163, 236), (1176, 236), (1196, 420), (1163, 420)], "#000", op=0.16)
    art.poly([(1142, 240), (1163, 206), (1184, 240)], "#3d2a33")
    art.rect(1155, 380, 18, 40, "#3d2a33")
    for k in range(4):
        a = math.radians(24 + k * 90)
        dx, dy = math.cos(a), math.sin(a)
        art.line(1163, 246, 1163 + dx * 128, 246 + dy * 128, "#3d2a33", 5)
        art.poly([(1163 + dx * 34, 246 + dy * 34), (1163 + dx * 126, 246 + dy * 126), (1163 + dx * 126 - dy * 28, 246 + dy * 126 + dx * 28), (1163 + dx * 34 - dy * 24, 246 + dy * 34 + dx * 24)], "#f9e6c6", op=0.92)
    art.poly([(80, 470), (90, 410), (220, 404), (230, 470)], "#5a463f")
    art.poly([(70, 414), (150, 372), (240, 408)], "#3d2a33")
    art.rect(110, 428, 90, 10, "#ffd98f")
    # The birds, far ones as strokes, near ones in person.
    for _ in range(50):
        x, y = r.uniform(560, 1080), r.uniform(486, 540)
        art.path(f"M{x:.0f} {y:.0f} v-12 q4 -8 10 -4", stroke="#e5786f", sw=3)
    for x, y, s, pose, face in ((620, 640, 0.62, 0, 1), (690, 620, 0.56, 2, -1), (760, 650, 0.64, 1, 1), (860, 630, 0.6, 0, -1), (940, 660, 0.66, 2, 1), (1020, 640, 0.62, 0, 1), (1100, 680, 0.7, 1, -1), (560, 760, 1.0, 2, 1), (700, 800, 1.15, 1, -1), (850, 770, 1.05, 0, 1), (980, 820, 1.2, 2, -1), (1140, 800, 1.15, 0, -1), (1300, 860, 1.3, 1, 1), (760, 960, 1.75, 0, 1), (980, 1000, 1.9, 1, -1), (1210, 1010, 1.9, 2, -1)):
        art.ellipse(x, y, 20 * s, 4 * s, "#fff", 0.5)
        flamingo(art, x, y, s, pose, face)
    for i in range(9):
        x, y = 520 + i * 74, 200 - abs(i - 4) * 22 + (i % 2) * 6
        art.path(f"M{x - 26} {y + 3} h52", stroke="#e5786f", sw=3)
        art.path(f"M{x - 6} {y + 2} q-8 -24 -22 -26 M{x - 2} {y + 2} q8 -22 20 -20", stroke="#e5786f", sw=5)
    # In front: the bank, a chair, the one whose hour it is.
    art.path("M-20 900 C120 880 300 930 420 1080 H-20 Z", "#3d2f35")
    for _ in range(60):
        x = r.uniform(0, 400)
        art.path(f"M{x:.0f} {900 + x * 0.4 + r.uniform(-6, 90):.0f} q4 -18 {r.uniform(4, 16):.0f} -28", stroke=r.choice(["#6b5548", "#d98a6a", "#55434a"]), sw=2.4, op=0.85)
    art.path("M110 860 V960 M110 912 H190 V965 M104 800 V912", stroke="#7d5a40", sw=8)
    person(art, 178, 962, 220, "#c9694a", top=("bun", "#c9c3ba"), legs=((84, 4), (78, 2)), arms=((40, 96), (26, 70)), face=1, skin=SKINS[1], prop='<path d="M-8 -2 h18 v8 h-18 Z" transform="translate(HX HY)" fill="#22303a"/>')
    return art


@scene("boatyard")
def boatyard():
    art = Art(63)
    art.rect(0, 0, 1600, 1067, art.down("#3a2a22", "#6d4a34"))
    # The shed: boards with light between them, big doors open on the slip.
    for i in range(54):
        x = i * 30
        art.rect(x, 0, 28, 720, mix("#55392a", "#7d573c", art.rnd.random()))
    for i in range(54):
        if i % 2:
            art.line(i * 30 - 1, 150, i * 30 - 1, 640, "#ffe6b0", art.rnd.uniform(0.8, 3), 0.75)
    art.rect(980, 170, 470, 560, art.down("#8fb8c4", "#d5e2d4", "#f6e6c4"))
    art.open(clip=art.clip('<rect x="980" y="170" width="470" height="560"/>'))
    clouds(art, 220, 400, "#ffffff", 4, 0.9, (120, 260), (10, 24))
    hills(art, 470, 14, 6, "#94aaa8", 5, bottom=500)
    for i in range(9):
        w = art.rnd.uniform(40, 66)
        x = 970 + i * 54
        h = art.rnd.uniform(50, 110)
        art.rect(x, 510 - h, w, h, art.rnd.choice(["#d98a55", "#e8c690", "#b9c4b2", "#c9694a"]))
        art.poly([(x - 3, 510 - h), (x + w / 2, 486 - h), (x + w + 3, 510 - h)], "#7a4438")
    art.rect(980, 508, 470, 230, art.down("#a9c8c2", "#5f959c"))
    for _ in range(26):
        x, y = art.rnd.uniform(980, 1440), art.rnd.uniform(520, 700)
        art.line(x, y, x + art.rnd.uniform(16, 70), y, "#f0f0dc", 2.4, 0.7)
    art.poly([(1090, 740), (1340, 740), (1290, 560), (1150, 560)], "#a08a6c")
    for i in range(6):
        y = 580 + i * 28
        art.line(1146 - i * 11, y, 1294 + i * 9, y, "#6d563f", 6)
    gulls(art, [(1080, 300), (1150, 340), (1340, 280)], "#4b5f6b", 20)
    art.close()
    for x in (960, 1450):
        art.rect(x, 130, 28, 640, "#2f2019")
    art.rect(940, 130, 560, 34, "#2f2019")
    for y in (60, 120):
        art.rect(0, y - 12, 1600, 22, "#2f2019")
    for x in range(60, 1600, 260):
        art.path(f"M{x} 72 L{x + 130} -20 L{x + 260} 72", stroke="#2f2019", sw=16)
    for x, y in ((260, 180), (330, 150), (620, 130), (840, 190)):
        art.path(f"M{x - 26} {y - 8} C{x - 10} {y - 10} {x - 4} {y} {x} {y + 4} C{x + 6} {y} {x + 14} {y - 12} {x + 30} {y - 12} C{x + 14} {y - 2} {x + 8} {y + 8} {x} {y + 14} C{x - 6} {y + 6} {x - 14} {y - 2} {x - 26} {y - 8} Z", "#1a1f2b")
    beam = art.down((0, "#ffe9b8", 0.34), (1, "#ffe9b8", 0), x2=-1, y2=1)
    for x in (990, 1120, 1260, 1380):
        art.poly([(x, 180), (x + 60, 180), (x - 560, 1067), (x - 780, 1067)], beam)
    art.path("M0 740 H1600 V1067 H0 Z", art.down("#8a6848", "#5d4331"))
    art.flecks(0, 760, 1600, 300, ["#b58f63", "#d9b682", "#4a3426"], 170, (8, 36), (2, 5), 0.6, 0.1)
    # The Perseverance, her ribs like a whale's.
    ribs = 13
    art.path("M150 850 C420 880 760 880 1010 812 L1030 836 C780 912 420 912 146 878 Z", "#4a3020")
    for i in range(ribs):
        t = i / (ribs - 1)
        x = 190 + t * 770
        bulge = math.sin(math.pi * (0.14 + t * 0.78))
        base, top = 862 + 16 * math.sin(math.pi * t) - 34 * t * t, 300 + 60 * math.sin(math.pi * t) - 26 * t
        art.path(f"M{x} {base} C{x - 130 * bulge} {base - 60} {x - 150 * bulge} {top + 200} {x - 70 * bulge} {top}", stroke="#6d4428", sw=20)
        art.path(f"M{x - 4} {base} C{x - 134 * bulge} {base - 60} {x - 154 * bulge} {top + 200} {x - 74 * bulge} {top}", stroke="#c48e58", sw=9)
    art.path("M130 380 C320 330 640 300 980 250", stroke="#8a5a36", sw=16)
    art.path("M960 836 C1010 700 1020 420 1000 226", stroke="#6d4428", sw=34)
    art.path("M954 836 C1004 700 1014 420 994 226", stroke="#b07c4a", sw=12)
    for k in range(11):
        t = k / 10
        y0 = 852 - t * 300
        d = f"M{150 - 28 * t} {y0 - 10} C{360 - 60 * t} {y0 + 24 - 20 * t} {720} {y0 + 20 - 26 * t} {990 + 8 * t} {y0 - 40 - 8 * t}"
        if k < 7:
            art.path(d, stroke=("#a86b3c", "#b57a48", "#9a6238")[k % 3], sw=32)
            art.path(d, stroke="#6b4226", sw=2.4, op=0.8)
            for j in range(10):
                u = (j + 0.5) / 10
                art.circle(160 + u * 810, y0 + 4 * math.sin(u * 3.1) - 18 * u * u - 6, 3, "#5a3820")
    for x in (300, 520, 760):
        art.line(x, 900, x - 70, 700, "#3d2a1e", 13)
        art.rect(x - 40, 884, 90, 32, "#4a3426")
    art.rect(420, 600, 380, 14, "#b58f5f")
    art.line(440, 606, 430, 900, "#6b4c33", 9)
    art.line(790, 606, 800, 900, "#6b4c33", 9)
    cat(art, 600, 602, 1.1, "#2a2220", -1)
    # Steam box and kettle, on the right; then the plank, in step.
    art.rect(1210, 800, 420, 84, "#d9d0bb", rx=40)
    for i in range(7):
        art.line(1240 + i * 60, 802, 1232 + i * 60, 882, "#b09f7f", 4)
    art.path("M1214 812 C1190 820 1190 868 1214 878", "#33231a", stroke="#33231a", sw=16)
    art.rect(1300, 880, 26, 90, "#4a3426")
    art.rect(1540, 880, 26, 90, "#4a3426")
    art.path("M1420 1020 C1404 940 1420 920 1470 916 C1520 920 1536 940 1520 1020 Z", "#c98a3c")
    art.path("M1470 916 C1500 920 1536 940 1520 1020 H1490 C1504 960 1494 930 1470 916 Z", "#8f5a24")
    art.rect(1452, 892, 36, 26, "#8f5a24", rx=4)
    art.path("M1520 960 q40 -10 40 -60", stroke="#8f5a24", sw=12)
    r = art.rnd
    for _ in range(26):
        x, y = 1190 - r.random() * 300, 830 - r.random() * 330
        art.glow(x, y, r.uniform(40, 130), "#fff6e4", r.uniform(0.1, 0.3))
    art.path("M560 828 C760 800 980 800 1236 836", stroke="#5d3a20", sw=30)
    art.path("M560 822 C760 794 980 794 1236 830", stroke="#e0ab6c", sw=20)
    art.path("M566 816 C760 790 980 790 1230 824", stroke="#f6d29a", sw=4)
    art.ellipse(740, 1032, 90, 14, "#3d2a1e", 0.55)
    art.ellipse(1110, 1024, 90, 14, "#3d2a1e", 0.55)
    person(art, 740, 1030, 330, "#7a5a42", trousers="#33404b", top=("cap", "#4b5a63"), legs=WALK, arms=((36, 120), (20, 104)), face=-1, beard="#e4dfd4", apron="#4a3426", skin=SKINS[3], boots="#2b2420")
    person(art, 1110, 1022, 326, "#2f7a80", trousers="#3a3436", top=("scarf", "#b9452f"), legs=WALK, arms=((34, 122), (22, 106)), face=-1, apron="#8a5a34", skin=SKINS[1], boots="#2b2420")
    for i in range(24):
        x, y = r.uniform(60, 1180), r.uniform(930, 1050)
        art.path(f"M{x:.0f} {y:.0f} c6 -14 26 -12 24 2 c-2 10 -16 8 -14 0", stroke=r.choice(["#f0cf98", "#d9a866"]), sw=4, op=0.85)
    # Chalk marks by the hatch.
    art.rect(1480, 420, 110, 150, "#2b3a36")
    for j in range(4):
        for i in range(4):
            art.line(1496 + i * 9, 440 + j * 32, 1496 + i * 9, 462 + j * 32, "#f3eee0", 3)
        art.line(1490, 464 + j * 32, 1530, 438 + j * 32, "#f3eee0", 3)
        art.line(1546, 446 + j * 32, 1578, 444 + j * 32, "#f3eee0", 2, 0.8)
        art.line(1546, 456 + j * 32, 1570, 455 + j * 32, "#f3eee0", 2, 0.8)
    art.shade(0, 0, 1600, 1067, (0, "#160d08", 0.45), (0.3, "#160d08", 0), (1, "#160d08", 0.2))
    return art
