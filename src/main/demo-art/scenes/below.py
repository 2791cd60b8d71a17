"""Under the Gate."""

from kit import *
from scene import scene


def fish(art, x, y, s, colour, face=1):
    art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {s:.2f})")
    art.path("M-26 0 C-12 -14 14 -14 28 0 C14 14 -12 14 -26 0 Z", colour)
    art.poly([(-22, 0), (-42, -13), (-38, 0), (-42, 13)], colour)
    art.path("M-20 4 C-8 12 12 12 24 3 C12 10 -8 8 -20 4 Z", "#fff", op=0.35)
    art.circle(17, -3, 2.6, INK)
    art.close()


def weed(art, x, y, h, colour, blades=5):
    r = art.rnd
    for i in range(blades):
        xx = x + (i - blades / 2) * 16
        hh = h * r.uniform(0.6, 1.1)
        sway = r.uniform(-50, 50)
        art.path(f"M{n(xx)} {n(y)} C{n(xx - sway)} {n(y - hh * 0.35)} {n(xx + sway)} {n(y - hh * 0.7)} {n(xx + sway * 0.4)} {n(y - hh)}", stroke=colour, sw=r.uniform(6, 13), op=0.9)


def piano(art, tilt):
    """An upright seen from the front, 420 wide, its foot at 0,0."""
    art.open(f"translate(900 850) rotate({tilt}) skewX(-6)")
    art.path("M-214 -8 L-196 -320 L214 -320 L220 -8 Z", "#3a2318")
    art.rect(-206, -330, 420, 330, "#6b4028", rx=6)
    art.rect(-220, -344, 448, 24, "#8a5636", rx=6)
    art.rect(-186, -300, 378, 112, "#54301d", rx=4)
    art.rect(-176, -290, 170, 92, "none", extra='stroke="#8d5c3b" stroke-width="4"')
    art.rect(14, -290, 168, 92, "none", extra='stroke="#8d5c3b" stroke-width="4"')
    art.path("M-130 -280 q50 30 0 70 M-60 -280 q-40 40 10 74 M60 -280 q40 40 -6 72 M140 -284 q-40 36 0 74", stroke="#a8754c", sw=3, op=0.7)
    for x in (-196, 172):
        art.circle(x + 14, -240, 9, "#c9a04e")
        art.path(f"M{x + 14} -240 q20 10 18 -12", stroke="#c9a04e", sw=5)
    # Keyboard: some ivories have gone.
    art.poly([(-216, -182), (226, -182), (238, -120), (-228, -120)], "#2c1a12")
    missing = {3, 11, 12, 19, 27}
    for i in range(30):
        x = -206 + i * 14
        if i not in missing:
            art.rect(x, -176, 12.4, 50, "#efe6cd" if i % 5 else "#d9cda9")
        else:
            art.rect(x, -176, 12.4, 50, "#7d6247")
        if i % 7 not in (2, 6):
            art.rect(x + 9, -176, 8, 30, "#17130f")
    art.rect(-232, -122, 474, 20, "#8a5636", rx=4)
    art.rect(-200, -100, 410, 94, "#4a2a1a")
    art.rect(-180, -88, 372, 70, "none", extra='stroke="#7a4a2e" stroke-width="4"')
    for x in (-30, 6, 42):
        art.rect(x, -18, 16, 26, "#b98f42", rx=5)
    for x in (-206, 190):
        art.rect(x, -102, 24, 110, "#5d3723")
        art.circle(x + 12, 12, 12, "#b98f42")
    # Nine years of tenants.
    r = art.rnd
    for _ in range(46):
        bx, by = (r.uniform(-210, 214), r.choice([r.uniform(-344, -322), r.uniform(-40, 0)]))
        art.circle(bx, by, r.uniform(4, 9), r.choice(["#d9d2bd", "#b9b8a4", "#8fae9a"]))
        art.circle(bx, by, 2.2, "#4b5a52")
    art.path("M-206 -330 L-150 -338 L-186 -262 L-206 -240 Z", "#1b130e")
    for i in range(6):
        art.line(-200 + i * 7, -322, -204 + i * 5, -262, "#c79f55", 2)
    art.close()


def octopus(art, x, y, s):
    art.open(f"translate({n(x)} {n(y)}) scale({s})")
    skin, dark = "#d56a4a", "#a8452f"
    for d in ("M-20 10 C-80 20 -90 70 -140 62 C-158 58 -156 40 -146 44", "M-10 18 C-50 60 -60 96 -100 112 C-118 116 -116 96 -106 100", "M6 20 C4 70 30 88 18 128 C12 142 0 132 6 124", "M18 14 C60 40 70 86 112 84 C128 82 122 66 114 70", "M22 4 C80 0 104 34 146 16 C160 8 150 -4 144 4"):
        art.path(d, stroke=dark, sw=19)
        art.path(d, stroke=skin, sw=13)
    art.path("M-40 10 C-66 -60 -30 -104 8 -100 C50 -96 66 -50 38 12 C20 30 -22 30 -40 10 Z", skin)
    art.path("M-40 10 C-66 -60 -30 -104 8 -100 C-22 -92 -38 -50 -14 18 Z", dark, op=0.5)
    for ex in (-12, 24):
        art.ellipse(ex, -8, 11, 13, "#f6e7c4")
        art.rect(ex - 8, -10, 16, 5, INK, rx=2)
    for sx, sy in ((-8, -60), (14, -74), (26, -46), (4, -38)):
        art.circle(sx, sy, 5, "#e98f66")
    art.close()


def diver(art, x, y, s):
    """Kneeling, with one hand on the keys and a lamp in the other."""
    art.open(f"translate({n(x)} {n(y)}) scale({s})")
    suit, dark = "#22323d", "#131e27"
    art.path("M-60 -6 C-100 10 -150 4 -190 -20 L-252 -44 L-262 -8 L-196 8 C-150 34 -80 36 -30 20 Z", dark)
    art.path("M-252 -50 L-330 -66 L-336 -30 L-262 -6 Z", "#e0a23f")
    art.path("M-70 -30 C-40 20 30 30 74 4 C90 -6 84 -30 66 -30 C40 -30 20 -40 -6 -70 Z", suit)
    art.path("M74 4 C92 20 60 40 10 40 L-70 36 L-90 52 L-20 62 C50 66 110 50 112 14 Z", suit)
    art.path("M-90 52 L-150 66 L-144 86 L-40 76 Z", "#e0a23f")
    art.path("M-76 -40 C-90 -130 -70 -186 -20 -196 C30 -196 44 -140 20 -40 Z", suit)
    art.path("M-76 -40 C-90 -130 -70 -186 -30 -194 C-50 -140 -50 -90 -36 -40 Z", dark)
    art.path("M-44 -180 L-30 -50 M8 -186 L10 -50", stroke="#dd7440", sw=9)
    art.rect(-124, -196, 50, 142, "#d9a53a", rx=22)
    art.rect(-124, -150, 50, 12, "#8f6a22")
    art.rect(-110, -212, 22, 20, "#8a979c", rx=4)
    art.path("M-98 -206 C-90 -262 -20 -270 44 -214", stroke=dark, sw=9)
    art.path("M-40 -200 C-52 -262 8 -282 40 -250 C58 -232 50 -196 20 -188 Z", suit)
    art.path("M12 -262 C44 -262 56 -240 50 -222 L14 -222 Z", "#f0c48e")
    art.path("M16 -258 L54 -254 C60 -240 58 -230 52 -224 L14 -226 Z", "#9fd0cf", stroke="#e0a23f", sw=6)
    art.path("M22 -250 l14 0", stroke="#fff", sw=4, op=0.8)
    art.rect(34, -220, 26, 18, "#8a979c", rx=5)
    art.path("M8 -170 C50 -150 90 -120 132 -92", stroke=suit, sw=34)
    art.circle(140, -86, 17, "#39505c")
    art.path("M146 -80 l22 10 M148 -88 l24 2", stroke="#39505c", sw=9)
    art.path("M-30 -164 C-10 -120 40 -110 84 -150", stroke=dark, sw=32)
    art.circle(92, -156, 17, "#39505c")
    art.rect(84, -182, 46, 30, "#e0a23f", rx=8)
    art.rect(126, -188, 14, 42, "#fff6d8", rx=4)
    art.close()


@scene("piano-diver")
def below():
    art = Art(31)
    art.rect(0, 0, 1600, 1067, art.down("#8fc9b6", "#3f9489", "#1d6a6c", "#0d3f4a", "#082a36"))
    art.path(roll(-20, 1620, 26, 14, 9, 2) + " V-10 H-20 Z", "#d8f0dc", op=0.9)
    art.path(roll(-20, 1620, 48, 12, 7, 4) + " V-10 H-20 Z", "#bfe3cd", op=0.45)
    # The leaves, huge and dim, and daylight in the gap.
    art.rect(700, 0, 210, 900, art.down((0, "#d7f2dc", 0.9), (0.5, "#6fb8a6", 0.5), (1, "#1d6a6c", 0)))
    for pts, tone in (([(0, 0), (700, 0), (700, 810), (0, 930)], "#123f49"), ([(910, 0), (1600, 0), (1600, 930), (910, 810)], "#0f3640")):
        art.poly(pts, art.down(mix(tone, "#3f9489", 0.45), tone, "#0a2a34"))
        left = pts[0][0]
        for i in range(6):
            f = (i + 0.5) / 6
            y0, y1 = (930 * f, 810 * f) if left == 0 else (810 * f, 930 * f)
            art.line(left, y0, left + 695, y1, mix(tone, "#7fb8ac", 0.35), 18, 0.6)
            for j in range(14):
                g = (j + 0.5) / 14
                art.circle(left + 695 * g, y0 + (y1 - y0) * g, 5, mix(tone, "#9fd0c0", 0.4), 0.7)
    for x in (640, 660, 684, 918, 950):
        art.path(f"M{x} 0 C{x - 8} 160 {x + 8} 240 {x} 420", stroke="#3f7a5c", sw=10, op=0.5)
    for x, w, slant in ((240, 90, -170), (560, 130, -120), (830, 150, -30), (1120, 90, 80), (1340, 120, 150)):
        art.poly([(x, 0), (x + w, 0), (x + w * 1.9 + slant, 900), (x + slant, 900)], art.down((0, "#eafbe4", 0.3), (1, "#eafbe4", 0)))
    # Sea bed and the sill.
    art.path(roll(-20, 1620, 850, 22, 5, 7) + " V1067 H-20 Z", "#14505a")
    art.path("M0 930 L560 866 H1050 L1600 930 V1067 H0 Z", "#2c6464")
    for i in range(12):
        art.rect(i * 140 - 20, 912 + abs(i - 5.5) * 4, 128, 44, art.rnd.choice(["#3b7672", "#35706d", "#438079"]), rx=5)
        art.rect(i * 150 - 60, 964, 140, 50, art.rnd.choice(["#2a605f", "#316a68", "#255a5a"]), rx=6)
    art.path(roll(-20, 1620, 1000, 16, 6, 11) + " V1067 H-20 Z", "#0f3f49")
    art.flecks(0, 880, 1600, 180, ["#8fc4b0", "#5d9a8d", "#d8e6c4"], 120, (4, 18), (2, 4), 0.5)
    for x, y, h, tone in ((90, 960, 330, "#2f6b4a"), (180, 1000, 230, "#4f8350"), (1490, 970, 380, "#2f6b4a"), (1400, 1000, 240, "#6c8f4a"), (1190, 940, 150, "#3b7a55")):
        weed(art, x, y, h, tone)
    # The light of the lamp, then what it found.
    beam = art.down((0, "#fff6c8", 0.75), (0.5, "#f6e7a0", 0.28), (1, "#f6e7a0", 0), x2=1, y2=0)
    art.poly([(604, 690), (1330, 420), (1420, 900), (604, 730)], beam)
    art.ellipse(930, 880, 360, 30, "#062029", 0.55)
    piano(art, 11)
    art.poly([(604, 690), (1260, 500), (1330, 860), (604, 730)], art.down((0, "#fff6c8", 0.42), (1, "#f6e7a0", 0), x2=1, y2=0))
    octopus(art, 1090, 826, 0.95)
    for i, (x, y) in enumerate(((1236, 902), (1262, 926), (1254, 956), (1222, 976), (1180, 984))):
        art.line(x, y, x + 40 - i * 6, y + 6 + i * 3, "#d9b88a", 6)
        art.ellipse(x, y, 12, 8, "#e9e0cb")
    diver(art, 520, 880, 1.12)
    art.glow(660, 706, 130, "#fff6cf", 0.9)
    for i in range(22):
        x, y = 590 + art.rnd.uniform(-34, 46) - i * 1.5, 610 - i * 28 + art.rnd.uniform(-8, 8)
        art.circle(x, y, art.rnd.uniform(4, 13), "#e6f7ee", 0.55, 'stroke="#fff" stroke-width="2"')
    tones = ["#e0a23f", "#d8d9b4", "#dd7440", "#9fd0c0"]
    for i, (x, y, s, f) in enumerate(((770, 330, 0.9, 1), (840, 370, 0.8, 1), (800, 420, 1.0, 1), (880, 300, 0.7, 1), (1250, 330, 1.2, -1), (1330, 380, 0.9, -1), (1300, 280, 0.8, -1), (230, 420, 1.4, 1), (330, 480, 1.0, 1), (1010, 470, 0.7, -1), (1430, 620, 1.1, -1), (160, 640, 0.9, 1))):
        fish(art, x, y, s, tones[i % 4], f)
    art.open("translate(1330 1010)")
    art.path("M-34 0 C-34 -26 34 -26 34 0 C20 12 -20 12 -34 0 Z", "#b9452f")
    art.path("M-34 -4 l-24 -14 M34 -4 l24 -14 M-26 6 l-20 14 M26 6 l20 14 M-14 9 l-10 16 M14 9 l10 16", stroke="#8f3a2c", sw=6)
    art.circle(-9, -20, 4, INK)
    art.circle(9, -20, 4, INK)
    art.close()
    art.shade(0, 0, 1600, 1067, (0, "#04202a", 0), (0.7, "#04202a", 0), (1, "#04202a", 0.45))
    return art
