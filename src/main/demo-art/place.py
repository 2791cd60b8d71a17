"""What Saltgate is built of: sky, sea, houses, boats, lamps, birds and weather."""

from kit import CREAM, FOAM, INK, NAVY, OCHRE, RED, mix, n, roll


def sky(art, *colours, bottom=None):
    art.rect(0, 0, art.width, bottom or art.height, art.down(*colours))


def clouds(art, y0, y1, colour, count, op=0.5, length=(160, 520), thick=(8, 26)):
    """Long clouds with flat bellies."""
    r = art.rnd
    for _ in range(count):
        x, y, l, t = r.uniform(-200, art.width), r.uniform(y0, y1), r.uniform(*length), r.uniform(*thick)
        d = f"M{n(x)} {n(y)} H{n(x + l)} C{n(x + l - 20)} {n(y - t)} {n(x + l * 0.7)} {n(y - t * 0.6)} {n(x + l * 0.62)} {n(y - t)}"
        d += f" C{n(x + l * 0.5)} {n(y - t * 1.9)} {n(x + l * 0.35)} {n(y - t * 1.6)} {n(x + l * 0.3)} {n(y - t * 0.8)} C{n(x + l * 0.2)} {n(y - t)} {n(x + 20)} {n(y - t * 0.7)} {n(x)} {n(y)} Z"
        art.path(d, colour, op=op * r.uniform(0.6, 1))


def sea(art, y, *colours, bottom=None, glints=(), count=120, op=0.5):
    """Water to the bottom of the picture; strokes grow longer the nearer they are."""
    bottom = bottom or art.height
    art.rect(0, y, art.width, bottom - y, art.down(*colours))
    r = art.rnd
    for _ in range(count):
        t = r.random() ** 1.6
        yy, l = y + 4 + t * (bottom - y), 14 + t * 150
        x = r.uniform(-60, art.width)
        art.path(f"M{n(x)} {n(yy)} q{n(l / 4)} {n(-2 - t * 5)} {n(l / 2)} 0 t{n(l / 2)} 0", stroke=r.choice(glints or (FOAM,)), sw=1.2 + t * 3, op=op * r.uniform(0.3, 1))


def sunpath(art, x, y, bottom, colour, spread=160, count=60, op=0.8):
    """Light lying on water below a sun, moon or lamp."""
    r = art.rnd
    for i in range(count):
        t = (i + r.random()) / count
        yy = y + t * (bottom - y)
        l = 14 + t * spread * r.uniform(0.3, 1)
        xx = x + r.uniform(-1, 1) * (10 + t * spread * 0.5) - l / 2
        art.line(xx, yy, xx + l, yy, colour, 2 + t * 6, op * r.uniform(0.4, 1))


def hills(art, y, amplitude, waves, colour, seed, op=1, bottom=None):
    art.path(roll(-20, art.width + 20, y, amplitude, waves, seed) + f" V{bottom or art.height} H-20 Z", colour, op=op)


def stars(art, y, count):
    r = art.rnd
    for _ in range(count):
        art.circle(r.uniform(0, art.width), r.uniform(0, y), r.choice([1.1, 1.5, 2, 2.8]), "#fdf3d8", r.uniform(0.3, 1))


def gulls(art, spots, colour=INK, size=26):
    for x, y in spots:
        s = size * art.rnd.uniform(0.7, 1.2)
        art.path(f"M{n(x - s)} {n(y - s * 0.1)} Q{n(x - s * 0.45)} {n(y - s * 0.55)} {n(float(x))} {n(float(y))} Q{n(x + s * 0.5)} {n(y - s * 0.6)} {n(x + s)} {n(y - s * 0.22)}", stroke=colour, sw=s * 0.12 + 1)


def rain(art, count, slant=-0.35, op=0.35, colour="#cfe0e4", length=(30, 90), area=None):
    r = art.rnd
    x0, y0, x1, y1 = area or (-100, -50, art.width + 100, art.height)
    for _ in range(count):
        x, y, l = r.uniform(x0, x1), r.uniform(y0, y1), r.uniform(*length)
        art.line(x, y, x + l * slant, y + l, colour, r.uniform(1, 2.4), op * r.uniform(0.4, 1))


def window(art, x, y, w, h, lit=None, frame=CREAM, arch=False, shutters=None, dark=NAVY):
    glass = lit or dark
    if arch:
        d = f"M{n(x)} {n(y + h)} V{n(y + w / 2)} A{n(w / 2)} {n(w / 2)} 0 0 1 {n(x + w)} {n(y + w / 2)} V{n(y + h)} Z"
        art.path(d, glass, stroke=frame, sw=max(1.5, w * 0.09))
    else:
        art.rect(x, y, w, h, glass, extra=f'stroke="{frame}" stroke-width="{n(max(1.5, w * 0.1))}"')
    art.line(x + w / 2, y + 1, x + w / 2, y + h - 1, frame, max(1.2, w * 0.07))
    art.line(x + 1, y + h * 0.52, x + w - 1, y + h * 0.52, frame, max(1.2, w * 0.07))
    if shutters:
        for sx in (x - w * 0.5, x + w * 1.04):
            art.rect(sx, y, w * 0.46, h, shutters)
            for i in range(1, 5):
                art.line(sx + 1, y + h * i / 5, sx + w * 0.46 - 1, y + h * i / 5, mix(shutters, "#000000", 0.25), 1.2)


def house(art, x, y, w, h, wall, roof, kind="gable", lit=0.2, light=-1, floors=None, frame=CREAM, glow="#f7cf73", dark=NAVY, door=True, shutters=None):
    """A house whose foot stands at y. light is the side that the sun is on."""
    r = art.rnd
    art.rect(x, y - h, w, h, wall)
    shadow = x if light > 0 else x + w * 0.72
    art.rect(shadow, y - h, w * 0.28, h, "#000", op=0.12)
    art.flecks(x + 4, y - h + 6, w - 14, h - 10, [mix(wall, "#ffffff", 0.35), mix(wall, "#000000", 0.2)], int(w * h / 1500), (3, 9), (1, 2), 0.5)
    rh = w * r.uniform(0.34, 0.5)
    if kind == "gable":
        art.poly([(x - w * 0.06, y - h + 2), (x + w / 2, y - h - rh), (x + w * 1.06, y - h + 2)], roof)
        half = [(x + w / 2, y - h - rh), (x + w * 1.06, y - h + 2), (x + w / 2, y - h + 2)] if light < 0 else [(x + w / 2, y - h - rh), (x - w * 0.06, y - h + 2), (x + w / 2, y - h + 2)]
        art.poly(half, "#000", op=0.13)
        if w > 60:
            art.circle(x + w / 2, y - h - rh * 0.3, w * 0.07, dark if r.random() > lit else glow)
    elif kind == "slope":
        art.poly([(x - w * 0.05, y - h + 2), (x + w * 0.1, y - h - rh * 0.75), (x + w * 0.9, y - h - rh * 0.75), (x + w * 1.05, y - h + 2)], roof)
        for i in range(1, 4):
            yy = y - h + 2 - rh * 0.75 * i / 4
            art.line(x + w * 0.04 * i, yy, x + w * (1 - 0.04 * i), yy, mix(roof, "#000000", 0.2), 1.5)
    else:
        art.rect(x - 3, y - h - 7, w + 6, 11, mix(wall, "#000000", 0.15))
        for i in range(int(w // 24)):
            art.rect(x + 4 + i * 24, y - h - 15, 13, 9, wall)
    if kind != "flat" and r.random() < 0.75:
        cx = x + w * r.choice([0.16, 0.74])
        art.rect(cx, y - h - rh * 0.95, w * 0.12, rh * 0.75, mix(roof, "#000000", 0.25))
        art.rect(cx - 2, y - h - rh * 0.95 - 4, w * 0.12 + 4, 6, mix(roof, "#000000", 0.4))
    floors = floors or max(1, int(h / (w * 0.55)))
    columns = 2 if w < 110 else 3
    ww, wh = w / columns * 0.36, h / floors * 0.44
    for f in range(floors):
        for c in range(columns):
            wx, wy = x + w * (c + 0.5) / columns - ww / 2, y - h + h * f / floors + h / floors * 0.24
            if f == floors - 1 and door and c == columns // 2 and h > 70:
                dh = h / floors * 0.72
                art.rect(wx - 2, y - dh, ww + 4, dh, mix(roof, "#000000", 0.25), rx=3)
                art.circle(wx + ww - 2, y - dh * 0.45, 2.2, OCHRE)
                continue
            window(art, wx, wy, ww, wh, glow if r.random() < lit else None, frame, arch=kind == "flat", shutters=shutters, dark=dark)


def row(art, x, y, count, widths, heights, walls, roofs, lit=0.2, light=-1, **more):
    """A row of houses; returns where it ends."""
    r = art.rnd
    last = None
    for _ in range(count):
        w, h = r.uniform(*widths), r.uniform(*heights)
        wall = r.choice([c for c in walls if c != last])
        last = wall
        house(art, x, y, w, h, wall, r.choice(roofs), r.choice(["gable", "gable", "slope", "flat"]), lit, light, **more)
        x += w + 1
    return x


def lamp(art, x, y, h, lit=True, glow="#f9d488", post=INK):
    art.line(x, y, x, y - h, post, h * 0.03 + 2)
    art.path(f"M{n(x - h * 0.06)} {n(y)} h{n(h * 0.12)}", stroke=post, sw=h * 0.04)
    if lit:
        art.glow(x, y - h * 1.04, h * 0.75, glow, 0.75)
    art.poly([(x - h * 0.05, y - h * 0.98), (x - h * 0.075, y - h * 1.13), (x + h * 0.075, y - h * 1.13), (x + h * 0.05, y - h * 0.98)], "#fff1c4" if lit else "#9fb3b5")
    art.poly([(x - h * 0.1, y - h * 1.12), (x, y - h * 1.2), (x + h * 0.1, y - h * 1.12)], post)


def trawler(art, x, y, s, hull=NAVY, band=RED, cabin=CREAM, lit=False, face=1):
    """A fishing boat, 300 wide at scale 1, its waterline at y."""
    art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {s:.2f})")
    art.path("M-150 -46 C-120 -34 60 -34 152 -64 C150 -30 138 -4 120 12 L-128 12 C-142 0 -150 -20 -150 -46 Z", hull)
    art.path("M-138 -6 L132 -10 L120 12 L-128 12 Z", band)
    art.path("M-150 -46 C-120 -34 60 -34 152 -64 L152 -56 C60 -26 -120 -26 -149 -38 Z", mix(hull, "#ffffff", 0.75))
    art.rect(-70, -104, 88, 66, cabin)
    art.rect(-4, -104, 22, 66, "#000", op=0.12)
    art.rect(-78, -112, 104, 10, band)
    for wx in (-60, -32, -4):
        art.rect(wx, -92, 20, 22, "#fbd77c" if lit else "#35566a", rx=2)
    art.line(48, -40, 48, -190, UMBER_MAST, 6)
    art.line(-96, -42, -96, -140, UMBER_MAST, 5)
    art.line(48, -186, 140, -62, INK, 2)
    art.line(48, -186, -96, -138, INK, 2)
    art.line(-96, -138, -146, -48, INK, 2)
    art.line(48, -70, 104, -140, UMBER_MAST, 5)
    art.poly([(48, -190), (80, -182), (48, -172)], OCHRE)
    art.circle(92, -36, 9, "#f3f0e2")
    art.circle(92, -36, 4.5, hull)
    art.close()


UMBER_MAST = "#4a3226"


def dinghy(art, x, y, s, hull="#a6452f", inside="#6b3a2a", face=1):
    art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {s:.2f})")
    art.path("M-80 -24 C-40 -14 40 -14 86 -32 C80 -8 66 8 52 10 L-60 10 C-74 4 -80 -8 -80 -24 Z", hull)
    art.path("M-80 -24 C-40 -14 40 -14 86 -32 C50 -24 -30 -26 -80 -24 Z", inside)
    art.path("M-78 -14 C-40 -4 40 -4 80 -20", stroke=mix(hull, "#ffffff", 0.5), sw=3)
    art.close()


def sail(art, x, y, s, cloth=CREAM, hull=NAVY, face=1):
    art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {s:.2f})")
    art.path("M-46 -8 L50 -12 C46 4 36 10 28 10 L-32 10 C-42 6 -46 0 -46 -8 Z", hull)
    art.line(0, -8, 0, -130, UMBER_MAST, 4)
    art.path("M4 -126 C40 -90 48 -50 46 -20 L4 -18 Z", cloth)
    art.path("M-4 -116 C-24 -70 -36 -40 -40 -20 L-4 -18 Z", mix(cloth, "#000000", 0.12))
    art.close()


def cobbles(art, y0, y1, colours, rows=8, op=0.5):
    """Setts that grow towards the viewer."""
    r = art.rnd
    for i in range(rows):
        t0 = (i / rows) ** 1.7
        y, hgt = y0 + t0 * (y1 - y0), (((i + 1) / rows) ** 1.7 - t0) * (y1 - y0)
        w = 30 + t0 * 110
        x = -r.uniform(0, w)
        while x < art.width:
            ww = w * r.uniform(0.7, 1.25)
            art.rect(x + 2, y + 2, ww - 4, hgt - 4, r.choice(colours), rx=hgt * 0.2, op=op * r.uniform(0.4, 1))
            x += ww


def stones(art, x, y, w, h, base, size=(60, 34), seam=None, op=0.5):
    """Courses of cut stone."""
    r = art.rnd
    art.rect(x, y, w, h, base)
    yy, i = y, 0
    while yy < y + h:
        xx = x - (size[0] / 2 if i % 2 else 0)
        while xx < x + w:
            ww = size[0] * r.uniform(0.8, 1.2)
            left, right = max(xx, x), min(xx + ww, x + w)
            if right - left > 4 and r.random() < 0.75:
                art.rect(left + 1.5, yy + 1.5, right - left - 3, min(size[1], y + h - yy) - 3, mix(base, r.choice(["#ffffff", "#000000"]), r.uniform(0.03, 0.16)), rx=2, op=op)
            xx += ww
        yy += size[1]
        i += 1


def cat(art, x, y, s, colour=INK, face=1):
    art.open(f"translate({n(x)} {n(y)}) scale({s * face:.2f} {s:.2f})")
    art.path("M-16 0 C-20 -22 -8 -34 2 -36 C10 -36 14 -20 14 0 Z", colour)
    art.circle(6, -42, 11, colour)
    art.poly([(-3, -48), (-2, -60), (5, -52)], colour)
    art.poly([(8, -52), (15, -59), (16, -46)], colour)
    art.path("M-14 -2 C-34 2 -38 -12 -30 -22", stroke=colour, sw=5)
    art.circle(10, -43, 1.8, "#f3d36a")
    art.close()


