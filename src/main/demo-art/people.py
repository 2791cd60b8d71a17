"""People, a hundred units tall, made of a coat, two legs, two arms and a hat."""

from kit import HAIRS, INK, OCHRE, SKINS, at, mix, n

STAND = ((4, 2), (-4, -2))
WALK = ((24, 10), (-20, -34))
RUN = ((55, -5), (-30, -75))
LEAN = ((34, 18), (22, 2))
SIT = ((88, 4), (80, -4))
KNEEL = ((75, -20), (-5, -88))

DOWN = ((8, 14), (-8, 4))


def limb(x, y, angles, lengths, colour, width):
    x1, y1 = at(x, y, angles[0], lengths[0])
    x2, y2 = at(x1, y1, angles[1], lengths[1])
    d = f"M{n(x)} {n(y)} L{n(x1)} {n(y1)} L{n(x2)} {n(y2)}"
    line = (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )
    return line, (x2, y2)


def hair(style, colour, skin):
    """What is on a head of radius 9 at 0,0, looking to the right."""
    cap = f'<path d="M-9.4 1 C-10 -13 10 -13 9.2 -2 C4 -5 -2 -4 -4 0 L-5 5 C-8 5 -9.4 4 -9.4 1 Z" fill="{colour}"/>'
    return {
        "bald": f'<path d="M-9.2 2 C-9.5 -2 -8 -4 -6 -4 L-5 4 Z" fill="{colour}"/>',
        "short": cap,
        "long": cap + f'<path d="M-9.4 -2 C-14 8 -11 18 -9 20 L-2 17 C-5 10 -4 2 -4 0 Z" fill="{colour}"/>',
        "bun": cap + f'<circle cx="-9" cy="-7" r="5" fill="{colour}"/>',
        "curly": "".join(
            f'<circle cx="{x}" cy="{y}" r="4.6" fill="{colour}"/>'
            for x, y in ((-8, 1), (-8, -5), (-3, -9), (3, -9), (7, -5))
        ),
        "scarf": f'<path d="M-10 4 C-12 -14 9 -14 8.5 -3 C4 -3 3 2 4 8 L-3 13 C-9 13 -13 16 -12 10 Z" fill="{colour}"/>',
        "cap": cap + f'<path d="M-9.6 -3 C-9 -13 8 -13 8.6 -4 L15 -3 L15 -1 L-9.6 -2 Z" fill="{mix(colour, "#000000", 0.2)}"/>',
        "beanie": f'<path d="M-9.8 -1 C-10 -14 10 -14 9.6 -3 Z" fill="{colour}"/><path d="M-10 -1.5 L9.8 -4" stroke="{mix(colour, "#ffffff", 0.25)}" stroke-width="3.6"/>',
        "hood": f'<path d="M-11 8 C-14 -15 9 -15 9.5 -5 C5 -5 4 2 5 8 L2 13 L-9 14 Z" fill="{colour}"/>',
        "souwester": f'<path d="M-8 -4 C-8 -14 8 -14 8 -5 L14 -2 L-16 5 Z" fill="{colour}"/>',
        "brim": f'<path d="M-8 -4 C-8 -13 8 -13 8 -5 Z" fill="{colour}"/><path d="M-15 -3 L15 -5" stroke="{colour}" stroke-width="3.4" stroke-linecap="round"/>',
        "none": "",
    }[style]


def person(
    art,
    x,
    y,
    h,
    coat,
    trousers=INK,
    skin=None,
    top=("short", None),
    legs=STAND,
    arms=DOWN,
    face=1,
    lean=0.0,
    hem=0,
    dress=False,
    apron=None,
    boots=None,
    hands=None,
    prop="",
    light=1,
    beard=None,
    back=False,
):
    """Draws someone whose feet stand at x, y. Angles are (upper, lower) for a limb, forward positive; lean turns the
    body above the hip; hem lengthens the coat; prop is SVG in body units, drawn over the front hand."""
    r = art.rnd
    skin = skin or r.choice(SKINS)
    style, tone = top
    tone = tone or r.choice(HAIRS)
    out = []
    feet = []
    limbs = []
    for i, angles in enumerate((legs[1], legs[0])):
        colour = mix(trousers, "#000000", 0.22) if i == 0 else trousers
        line, (fx, fy) = limb(0.0, -44.0, angles, (23, 22), colour, 9.5)
        feet.append((fx, fy))
        limbs.append((line, fx, fy, mix(boots or INK, "#000000", 0.2 if i == 0 else 0)))
    floor = max(fy for _, fy in feet) + 3
    out.append(f'<g transform="translate({n(float(x))} {n(y)}) scale({h / 100 * face:.3f} {h / 100:.3f}) translate(0 {-floor:.1f})">')
    for line, fx, fy, boot in limbs:
        out.append(line)
        if boots:
            out.append(f'<path d="M{n(fx)} {n(fy)} l0 -9" stroke="{boot}" stroke-width="11" stroke-linecap="round"/>')
        out.append(f'<path d="M{n(fx - 2)} {n(fy)} l7 0" stroke="{boot}" stroke-width="6.5" stroke-linecap="round"/>')
    out.append(f'<g transform="rotate({lean:.1f} 0 -44)">')
    dark = mix(coat, "#000000", 0.24)
    sleeve, hand = limb(-1.0, -74.0, arms[1], (18, 17), dark, 8)
    out.append(sleeve + f'<circle cx="{n(hand[0])}" cy="{n(hand[1])}" r="4.3" fill="{mix(skin, "#000000", 0.15)}"/>')
    bottom = -40 + hem
    if dress:
        out.append(f'<path d="M-9 -78 C-11 -60 -10 -55 -17 {bottom + 14} L16 {bottom + 14} C10 -55 11 -60 8 -78 Z" fill="{coat}"/>')
        out.append(f'<path d="M-9 -78 C-11 -60 -10 -55 -17 {bottom + 14} L-5 {bottom + 14} C-4 -50 -4 -60 -4 -78 Z" fill="#000" opacity=".16"/>')
    else:
        out.append(f'<path d="M-9 -80 C-14 -76 -12 -56 -12 {bottom} L11 {bottom} C12 -56 13 -76 8 -80 C4 -82 -5 -82 -9 -80 Z" fill="{coat}"/>')
        out.append(f'<path d="M-9 -80 C-14 -76 -12 -56 -12 {bottom} L-4 {bottom} C-4 -56 -5 -72 -4 -81 Z" fill="#000" opacity=".17"/>')
    if apron:
        out.append(f'<path d="M0 -72 L9.5 -72 L11.5 {bottom + 12} L-3 {bottom + 12} L-3 -62 Z" fill="{apron}"/>')
    out.append(f'<path d="M0 -78 L1 -84" stroke="{mix(skin, "#000000", 0.18)}" stroke-width="6.5" stroke-linecap="round"/>')
    out.append('<g transform="translate(1.5 -91)">')
    if not back:
        # A nose that reads as one on a small figure is a beak on a large one.
        tip = 11.6 if h < 330 else 10.5
        out.append(f'<path d="M7 -2 Q{tip - 1:.1f} 0 {tip} 2.4 Q{tip - 1:.1f} 4 7.5 4 Z" fill="{skin}"/>')
    hidden = {"hood": tone, "scarf": tone, "bald": skin, "none": skin}.get(style, HAIRS[1]) if back else skin
    out.append(f'<circle r="9" fill="{hidden}"/>')
    if beard:
        out.append(f'<path d="M-5 2 C-6 13 9 14 9 3 C5 5 1 4 0 0 Z" fill="{beard}"/>')
    if not back:
        out.append(f'<circle cx="5" cy="-.6" r="1.1" fill="{INK}"/>')
    elif style in ("short", "bun", "long", "curly"):
        out.append(f'<path d="M-9.2 3 C-10 -12 10 -12 9.2 3 C6 9 -6 9 -9.2 3 Z" fill="{tone}"/>')
    out.append(hair(style, tone, skin) + "</g>")
    sleeve, hand = limb(0.0, -74.0, arms[0], (18, 17), mix(coat, "#ffffff", 0.07 * light), 8.4)
    out.append(prop.replace("HX", n(hand[0])).replace("HY", n(hand[1])))
    out.append(sleeve + f'<circle cx="{n(hand[0])}" cy="{n(hand[1])}" r="4.5" fill="{hands or skin}"/>')
    out.append("</g></g>")
    art.add("".join(out))


def oilskins(art, x, y, h, **more):
    """Someone dressed for rain."""
    tone = more.pop("coat", None) or art.rnd.choice([OCHRE, "#d98a35", "#c7b23f", "#3b6f78", "#a8452f"])
    more.setdefault("top", ("souwester", mix(tone, "#000000", 0.08)))
    person(art, x, y, h, tone, hem=more.pop("hem", 12), boots=more.pop("boots", "#22303a"), **more)


def crowd(art, spots, h, coats, tops=("short", "long", "bun", "cap", "curly", "scarf", "bald", "beanie"), **more):
    """People at the spots, farthest first, no two alike next to each other."""
    r = art.rnd
    last = None
    for x, y in sorted(spots, key=lambda spot: spot[1]):
        coat = r.choice([c for c in coats if c != last])
        last = coat
        style = r.choice(tops)
        tone = r.choice(coats) if style in ("scarf", "cap", "beanie", "hood") else None
        person(
            art,
            x,
            y,
            h * r.uniform(0.92, 1.06),
            coat,
            trousers=r.choice(["#22303a", "#33404b", "#3d2f2c", "#2b2b3d"]),
            top=(style, tone),
            face=more.get("face") or r.choice([1, -1]),
            arms=more.get("arms") or r.choice([DOWN, ((30, 95), (-8, 6)), ((20, 60), (-14, 8)), ((8, 6), (-10, -4))]),
            hem=r.choice([0, 0, 8, 16]),
            dress=r.random() < more.get("dresses", 0.2),
            legs=more.get("legs") or STAND,
            back=more.get("back", False),
        )
