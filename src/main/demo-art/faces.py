"""Portraits of those who sign: front view, light from the left, one harbour motif behind each."""

from kit import *

FACES = {}
SIZE = 600


def shoulders(art, coat, collar):
    art.path("M60 600 C70 480 150 440 236 424 L364 424 C450 440 530 480 540 600 Z", coat)
    art.path("M320 424 L364 424 C450 440 530 480 540 600 H330 Z", "#000", op=0.16)
    if collar == "shirt":
        art.path("M232 424 L300 488 L368 424 L340 400 H260 Z", "#f6f0e0")
        art.path("M232 424 L214 446 L276 520 L300 486 Z M368 424 L386 446 L324 520 L300 486 Z", "#fffaf0")
        art.path("M300 486 L324 520 L386 446 L368 424 Z", "#000", op=0.08)
    elif collar == "roll":
        art.path("M226 452 C224 400 376 400 374 452 C340 480 260 480 226 452 Z", mix(coat, "#ffffff", 0.12))
        for k in range(7):
            art.line(240 + k * 20, 444 - abs(k - 3) * 3, 238 + k * 21, 464 - abs(k - 3) * 3, mix(coat, "#000000", 0.12), 3, 0.6)
    elif collar == "scarf":
        art.path("M196 452 C230 400 370 400 404 452 C400 500 340 520 300 514 C250 520 200 500 196 452 Z", "#e0a23f")
        art.path("M196 452 C230 480 370 480 404 452 M210 474 C250 500 350 500 392 474", stroke="#b9802f", sw=5)
        art.path("M330 508 L356 600 H400 L372 496 Z", "#c98d33")
    elif collar == "oilskin":
        art.path("M214 440 C236 410 364 410 386 440 L330 500 L300 470 L270 500 Z", mix(coat, "#ffffff", 0.14))
        art.line(300, 474, 300, 600, mix(coat, "#000000", 0.35), 5)
        for y in (520, 570):
            art.rect(278, y, 44, 12, "#3d2a26", rx=5)


def face(art, skin, width=1.0, jaw=1.0, ears=True, age=0):
    dark = mix(skin, "#3a1a14", 0.24)
    art.path("M254 372 C256 420 250 440 236 450 C270 484 330 484 364 450 C350 440 344 420 346 372 Z", mix(skin, "#3a1a14", 0.2))
    if ears:
        for side in (-1, 1):
            art.ellipse(300 + side * 102 * width, 286, 17, 27, skin if side < 0 else dark)
    w, j = 102 * width, 62 * jaw
    d = f"M{300 - w:.0f} 250 C{300 - w:.0f} 150 {300 + w:.0f} 150 {300 + w:.0f} 250 C{300 + w:.0f} 320 {300 + j + 14:.0f} 372 {300 + j * 0.5:.0f} 396 C{300 + j * 0.25:.0f} 406 {300 - j * 0.25:.0f} 406 {300 - j * 0.5:.0f} 396 C{300 - j - 14:.0f} 372 {300 - w:.0f} 320 {300 - w:.0f} 250 Z"
    art.path(d, skin)
    inside = art.clip(f'<path d="{d}"/>')
    art.open(clip=inside)
    art.path("M330 140 C352 230 340 330 318 420 H420 V140 Z", dark, op=0.5)
    blush = mix(skin, "#d0483c", 0.42)
    art.ellipse(236, 322, 30, 20, blush, 0.45)
    art.ellipse(356, 322, 28, 20, blush, 0.35)
    art.close()
    if age:
        for side in (-1, 1):
            art.path(f"M{300 + side * 38} 334 C{300 + side * 48} 346 {300 + side * 50} 356 {300 + side * 46} 366", stroke=dark, sw=4, op=0.8)
            art.path(f"M{300 + side * 74} 262 l{side * 14} -6 M{300 + side * 75} 270 l{side * 15} 2", stroke=dark, sw=3, op=0.8)
        art.path("M264 206 q36 -8 72 0", stroke=dark, sw=3.5, op=0.6)


def features(art, skin, brows, iris="#3a2a22", look=0, mouth="calm", nose=1.0, lids=0.0, lips=None, thick=7):
    dark = mix(skin, "#3a1a14", 0.42)
    for side in (-1, 1):
        x = 300 + side * 43
        art.path(f"M{x - 24} 270 C{x - 12} 254 {x + 12} 254 {x + 24} 270 C{x + 12} 281 {x - 12} 281 {x - 24} 270 Z", "#fffaf2")
        art.circle(x + look, 268, 10.5, iris)
        art.circle(x + look, 268, 5, "#15100f")
        art.circle(x + look - 3, 264, 2.8, "#fff")
        art.path(f"M{x - 25} 270 C{x - 12} {252 + lids * 8:.0f} {x + 12} {252 + lids * 8:.0f} {x + 25} 270", stroke="#2a1a18", sw=5)
        inner, outer = x - side * 24, x + side * 28
        art.path(f"M{inner} 244 C{x - side * 6} 234 {x + side * 14} 234 {outer} 245", stroke=brows, sw=thick)
    n_ = 14 * nose
    art.path(f"M302 262 C306 290 312 306 {300 + n_ * 1.3:.0f} 320 C{300 + n_ * 0.7:.0f} 330 {300 - n_ * 0.7:.0f} 330 {300 - n_ * 1.2:.0f} 320", stroke=dark, sw=5)
    lips = lips or mix(skin, "#a8322e", 0.46)
    if mouth == "smile":
        art.path("M258 346 C276 358 324 358 342 346 C334 376 266 376 258 346 Z", "#fff8ee")
        art.path("M254 345 C276 358 324 358 346 345", stroke=lips, sw=6)
        art.path("M258 348 C268 380 332 380 342 348", stroke=lips, sw=6)
    elif mouth == "wry":
        art.path("M264 356 C284 362 316 360 342 344", stroke=lips, sw=8)
        art.path("M284 372 C300 377 312 375 322 370", stroke=dark, sw=3.5, op=0.7)
    elif mouth == "full":
        art.path("M264 352 C280 342 292 344 300 348 C308 344 320 342 336 352 C322 374 278 374 264 352 Z", lips)
        art.path("M264 352 C284 357 316 357 336 352", stroke=mix(lips, "#000000", 0.3), sw=3.5)
    else:
        art.path("M266 352 C284 360 316 360 334 351", stroke=lips, sw=8)
        art.path("M286 371 C298 375 304 375 314 371", stroke=dark, sw=3.5, op=0.6)


def glasses(art, tone, shape="round"):
    for side in (-1, 1):
        x = 300 + side * 45
        if shape == "round":
            art.circle(x, 268, 36, "#eaf6f4", 0.22)
            art.circle(x, 268, 36, "none", extra=f'stroke="{tone}" stroke-width="6"')
        else:
            art.rect(x - 38, 244, 76, 48, "#eaf6f4", rx=12, op=0.22)
            art.rect(x - 38, 244, 76, 48, "none", rx=12, extra=f'stroke="{tone}" stroke-width="7"')
    art.path("M292 262 q8 -8 16 0", stroke=tone, sw=6)
    art.path("M219 262 L198 256 M381 262 L402 256", stroke=tone, sw=6)
    art.path("M236 256 l22 -14 M326 256 l22 -14", stroke="#fff", sw=4, op=0.6)


def backdrop(art, a, b, motif):
    art.rect(0, 0, 600, 600, a)
    if motif == "sun":
        art.circle(430, 200, 150, b)
        art.path(roll(-10, 610, 470, 10, 4, 3) + " V600 H-10 Z", mix(a, "#10222f", 0.35))
    elif motif == "waves":
        for k in range(6):
            art.path(roll(-20, 620, 150 + k * 86, 14, 3.5, k), stroke=b, sw=9, op=0.7)
    elif motif == "roofs":
        for k in range(8):
            x, h = -20 + k * 84, 150 + (k * 67) % 120
            art.rect(x, 600 - h - 120, 78, h + 130, mix(a, b, 0.7 if k % 2 else 0.5))
            art.poly([(x - 6, 600 - h - 120), (x + 39, 540 - h - 120), (x + 84, 600 - h - 120)], b)
    elif motif == "net":
        for k in range(-8, 16):
            art.path(f"M{k * 60} 0 q60 300 0 600 M0 {k * 60} q300 60 600 0", stroke=b, sw=3, op=0.6)
    elif motif == "arch":
        art.path("M90 620 V260 C90 130 200 60 300 30 C400 60 510 130 510 260 V620 Z", b)
    elif motif == "masts":
        for x in (70, 170, 450, 540):
            art.line(x, 600, x, 60 + x % 90, b, 10)
            art.line(x, 90 + x % 90, x - 90, 600, b, 3)
            art.line(x, 90 + x % 90, x + 90, 600, b, 3)
    elif motif == "beam":
        art.poly([(600, 120), (-20, 10), (-20, 330)], b, op=0.75)
    elif motif == "strata":
        for k in range(7):
            art.path(roll(-20, 620, 80 + k * 90, 26, 2, k + 4) + " V620 H-20 Z", mix(a, b, k / 7))


def portrait(name, seed):
    def keep(draw):
        def whole():
            art = Art(seed, SIZE, SIZE)
            draw(art)
            return art

        FACES[name] = whole
        return draw

    return keep


@portrait("imogen-tarrant", 1)
def imogen(art):
    backdrop(art, "#d9c39a", "#c4a774", "roofs")
    grey, skin = "#b9b6b0", SKINS[0]
    art.path("M176 300 C150 130 240 92 306 92 C380 92 452 130 424 310 C430 350 424 372 410 380 H190 C176 370 170 340 176 300 Z", mix(grey, "#000000", 0.22))
    shoulders(art, "#23394c", "shirt")
    face(art, skin, 0.96, 0.96, age=1)
    features(art, skin, "#8f8a84", "#4a6a74", mouth="wry")
    art.path("M190 290 C180 160 250 120 330 124 C400 128 426 190 414 300 C404 240 380 200 330 186 C300 214 230 210 208 240 C200 256 196 276 190 290 Z", grey)
    art.path("M330 124 C400 128 426 190 414 300 C404 240 380 200 330 186 Z", "#000", op=0.1)
    art.path("M214 170 C250 140 300 134 336 140", stroke="#e2dfd8", sw=6, op=0.8)
    glasses(art, "#7a2f2c", "square")


@portrait("caspar-dunmore", 2)
def caspar(art):
    backdrop(art, "#7fa8b0", "#4f7f8e", "masts")
    skin, hair_ = SKINS[4], "#8e4a25"
    shoulders(art, "#d9a53a", "oilskin")
    face(art, skin, 1.02, 1.1, age=1)
    art.path("M198 300 C200 400 240 440 300 442 C360 440 400 400 402 300 C384 340 350 336 330 334 H270 C250 336 216 340 198 300 Z", hair_)
    art.path("M300 442 C360 440 400 400 402 300 C384 340 350 336 330 334 Z", "#000", op=0.14)
    features(art, skin, hair_, "#3f6f7a", look=3, mouth="smile", nose=1.2, thick=10)
    art.path("M232 340 C260 326 284 326 300 334 C316 326 340 326 368 340 C340 338 316 342 300 344 C284 342 260 338 232 340 Z", hair_)
    art.path("M182 214 C176 110 250 84 300 84 C350 84 424 110 418 214 C380 250 220 250 182 214 Z", "#23394c")
    art.path("M178 226 C220 182 380 182 422 226 C424 244 420 252 414 254 C370 216 230 216 186 254 C180 250 176 240 178 226 Z", "#33526a")
    for k in range(13):
        art.line(196 + k * 17, 236 - 22 * math.sin(k / 12 * math.pi), 197 + k * 17, 214 - 22 * math.sin(k / 12 * math.pi), "#23394c", 3)


@portrait("thea-rowe", 3)
def thea(art):
    backdrop(art, "#c9735a", "#e0a07a", "sun")
    skin, hair_ = SKINS[3], "#1d1616"
    for x, y, r_ in ((180, 230, 70), (190, 150, 74), (250, 90, 78), (330, 80, 80), (410, 130, 76), (430, 220, 70), (168, 310, 52), (436, 300, 52), (300, 130, 100)):
        art.circle(x, y, r_, hair_)
    shoulders(art, "#3f7788", "roll")
    face(art, skin, 0.94, 0.9)
    features(art, skin, hair_, "#2a1a16", mouth="full", look=-2, lips="#a84a44")
    for x, y, r_ in ((220, 178, 36), (262, 152, 40), (310, 148, 42), (356, 162, 38), (390, 200, 32), (206, 212, 24)):
        art.circle(x, y, r_, hair_)
    for side in (-1, 1):
        art.circle(300 + side * 100, 332, 15, "none", extra='stroke="#e0a23f" stroke-width="6"')


@portrait("ines-carrow", 4)
def ines(art):
    backdrop(art, "#9fc4b8", "#e6efe6", "waves")
    skin, hair_ = SKINS[0], "#c98a45"
    art.path("M176 300 C160 120 250 96 304 96 C370 96 446 130 424 300 C450 380 470 470 440 560 C400 540 390 470 396 420 H214 C210 470 180 520 140 540 C130 460 170 400 176 300 Z", mix(hair_, "#000000", 0.2))
    shoulders(art, "#54345a", "roll")
    face(art, skin, 0.95, 0.92)
    for x, y in ((250, 312), (262, 324), (240, 326), (344, 312), (356, 324), (336, 326), (300, 306)):
        art.circle(x, y, 2.6, "#b9704a", 0.8)
    features(art, skin, mix(hair_, "#000000", 0.25), "#4f7f6a", look=4, mouth="calm")
    art.path("M186 300 C176 150 250 112 312 116 C330 176 250 190 222 226 C206 248 196 280 186 300 Z M312 116 C390 112 430 180 416 304 C406 250 380 200 312 116 Z", hair_)


@portrait("salma-haddad", 5)
def salma(art):
    backdrop(art, "#e8c690", "#cf9f5a", "arch")
    skin, hair_ = SKINS[5], "#241a1c"
    art.path("M172 320 C150 120 250 84 300 84 C356 84 452 120 428 320 C426 400 440 440 420 470 C370 480 230 480 180 470 C160 440 174 400 172 320 Z", hair_)
    shoulders(art, "#8f3a48", "scarf")
    face(art, skin, 0.95, 0.92)
    features(art, skin, hair_, "#3d2618", mouth="full", lips="#b24b45", thick=8)
    art.path("M184 330 C170 160 240 108 300 108 C262 150 216 190 206 250 C198 290 196 310 184 330 Z M300 108 C366 108 430 160 416 330 C404 310 404 280 394 250 C384 196 346 150 300 108 Z", hair_)
    art.path("M206 190 C230 150 262 124 290 116", stroke="#4a3638", sw=6, op=0.9)


@portrait("jonah-adeyemi", 6)
def jonah(art):
    backdrop(art, "#6f9a6a", "#8fb684", "net")
    skin, hair_ = SKINS[3], "#15110f"
    art.ellipse(300, 216, 103, 100, hair_)
    shoulders(art, "#e6dfcf", "roll")
    face(art, skin, 1.0, 1.08)
    art.path("M204 300 C214 390 250 414 300 416 C350 414 386 390 396 300 C384 352 350 346 336 338 C316 330 284 330 264 338 C250 346 216 352 204 300 Z", hair_, op=0.92)
    features(art, skin, hair_, "#2a1a14", look=-4, mouth="smile", nose=1.3, thick=9, lips="#8f4a40")
    art.path("M196 262 C180 150 232 112 300 112 C368 112 420 150 404 262 C398 226 388 196 372 186 C330 172 270 172 228 186 C212 196 202 226 196 262 Z", hair_)
    for k in range(26):
        a = math.pi * (0.1 + 0.8 * k / 25)
        art.circle(300 - math.cos(a) * 92, 196 - math.sin(a) * 76, 13, hair_)


@portrait("osman-vale", 7)
def osman(art):
    backdrop(art, "#54345a", "#7a4f7c", "strata")
    skin, hair_ = SKINS[1], "#33282a"
    art.path("M186 310 C160 140 250 96 306 98 C370 100 440 150 416 310 C430 350 420 380 402 392 H198 C180 380 172 346 186 310 Z", hair_)
    shoulders(art, "#2b3a33", "shirt")
    art.path("M300 470 L276 452 L262 480 L300 474 L338 480 L324 452 Z", "#b9302a")
    face(art, skin, 0.92, 0.86)
    features(art, skin, hair_, "#3a2a1c", look=2, mouth="wry", nose=1.25, lids=0.5)
    art.path("M262 344 C280 336 294 336 300 342 C306 336 320 336 338 344 C320 344 306 348 300 348 C294 348 280 344 262 344 Z", hair_)
    art.path("M190 300 C184 170 230 130 280 118 C350 104 420 160 410 300 C402 262 398 230 372 196 C330 214 250 200 222 220 C204 240 200 276 190 300 Z", hair_)
    art.path("M250 150 C290 126 340 134 366 160", stroke="#5d4a4c", sw=6)
    glasses(art, "#c9963c", "round")


@portrait("bridie-flood", 8)
def bridie(art):
    backdrop(art, "#a9c4c4", "#c9dcd6", "sun")
    skin, hair_ = "#f3cfb2", "#f4f0e8"
    art.circle(300, 92, 62, mix(hair_, "#8a8a90", 0.2))
    art.path("M252 70 L352 112", stroke="#d9a53a", sw=8)
    art.path("M180 300 C160 150 240 112 300 112 C360 112 440 150 420 300 C424 330 414 344 404 346 H196 C186 344 176 330 180 300 Z", mix(hair_, "#8a8a90", 0.25))
    shoulders(art, "#6c8551", "v")
    art.path("M222 440 C250 470 350 470 378 440 L400 456 C360 500 240 500 200 456 Z", "#f9f3e4")
    for k in range(11):
        art.circle(232 + k * 13.6, 470 + 22 * math.sin(k / 10 * math.pi), 6, "#fdf6e6")
    face(art, skin, 1.0, 0.98, age=1)
    features(art, skin, "#c9c3ba", "#4f6f92", look=3, mouth="smile", lids=0.4)
    art.path("M190 290 C186 170 240 130 300 128 C360 130 414 170 410 290 C400 240 380 204 340 186 C316 176 284 176 260 186 C220 204 200 240 190 290 Z", hair_)
    for k in range(6):
        art.path(f"M{226 + k * 28} {196 - 18 * math.sin((k + 0.6) / 6 * math.pi):.0f} q{10 - k * 4} -30 {30 - k * 11} -50", stroke="#cfcac2", sw=4)
    glasses(art, "#2f6482", "round")


@portrait("karim-sarraf", 9)
def karim(art):
    backdrop(art, "#2f6a70", "#4f8f8e", "arch")
    skin, hair_ = SKINS[5], "#2b2a2e"
    shoulders(art, "#33404b", "shirt")
    face(art, skin, 1.0, 1.06, age=1)
    art.path("M200 296 C204 386 246 424 300 426 C354 424 396 386 400 296 C384 346 350 342 332 336 C314 332 286 332 268 336 C250 342 216 346 200 296 Z", mix(hair_, "#9a9690", 0.4))
    art.path("M300 426 C354 424 396 386 400 296 C384 346 350 342 332 336 Z", "#000", op=0.16)
    features(art, skin, hair_, "#3a2416", mouth="calm", nose=1.25, thick=11)
    art.path("M252 344 C276 330 292 332 300 338 C308 332 324 330 348 344 C326 342 310 346 300 347 C290 346 274 342 252 344 Z", mix(hair_, "#9a9690", 0.3))
    art.path("M194 270 C178 150 236 112 306 114 C374 116 424 160 406 270 C400 232 392 210 370 196 C336 206 250 196 228 204 C206 216 200 244 194 270 Z", hair_)
    art.path("M196 260 C192 236 196 214 206 200 L212 236 Z M404 260 C408 236 404 214 394 200 L390 236 Z", "#8f8b86")
    glasses(art, "#1f1a1a", "square")


@portrait("yusuf-bahri", 10)
def yusuf(art):
    backdrop(art, "#8fb4c4", "#5f8ea6", "waves")
    skin, hair_ = SKINS[2], "#1a1414"
    shoulders(art, "#b9452f", "roll")
    face(art, skin, 0.97, 1.0)
    art.path("M212 320 C226 392 258 408 300 410 C342 408 374 392 388 320 C376 360 348 352 334 346 H266 C252 352 224 360 212 320 Z", hair_, op=0.55)
    features(art, skin, hair_, "#2a1810", look=-3, mouth="smile", nose=1.15, thick=9)
    for x, y, r_ in ((214, 200, 34), (236, 160, 38), (280, 136, 42), (330, 134, 42), (374, 158, 38), (390, 200, 32), (300, 168, 36), (256, 190, 26), (344, 184, 28)):
        art.circle(x, y, r_, hair_)
    for x, y in ((240, 140), (290, 120), (340, 122), (270, 170), (320, 164), (376, 172)):
        art.path(f"M{x} {y} q12 -12 22 2", stroke="#3d2e2c", sw=5)


@portrait("layla-mansour", 11)
def layla(art):
    backdrop(art, "#d9a09a", "#e9c4b4", "beam")
    skin, scarf = SKINS[4], "#3f6b7a"
    shoulders(art, "#2b3344", "v")
    art.path("M170 300 C150 130 240 92 300 92 C360 92 450 130 430 300 C430 400 470 470 460 560 C380 600 220 600 140 560 C130 470 170 400 170 300 Z", scarf)
    art.path("M300 92 C360 92 450 130 430 300 C430 400 470 470 460 560 C420 585 370 596 320 598 C380 480 380 240 300 92 Z", "#000", op=0.13)
    face(art, skin, 0.9, 0.88, ears=False)
    features(art, skin, "#2a1e1c", "#4a3020", look=2, mouth="full", lips="#b5504a")
    art.path("M196 300 C190 170 250 140 300 138 C350 140 410 170 404 300 C404 372 360 420 300 424 C240 420 196 372 196 300 Z M212 296 C214 360 250 404 300 406 C350 404 386 360 388 296 C386 206 350 176 300 172 C250 176 214 206 212 296 Z", scarf, extra='fill-rule="evenodd"')
    art.path("M196 300 C196 380 250 430 330 440 C400 450 440 500 452 560", stroke=mix(scarf, "#ffffff", 0.25), sw=7)
    art.path("M190 360 C210 430 270 470 330 486 C380 500 410 540 416 584", stroke=mix(scarf, "#000000", 0.25), sw=6)
    art.path("M206 210 C226 160 266 130 310 126", stroke=mix(scarf, "#ffffff", 0.25), sw=6)


@portrait("nadira-issa", 12)
def nadira(art):
    backdrop(art, "#b9c4a0", "#95a878", "strata")
    skin, hair_ = SKINS[1], "#d9d6d0"
    art.path("M166 310 C146 130 240 92 300 92 C360 92 454 130 434 310 C440 380 430 410 410 420 H190 C170 410 160 380 166 310 Z", mix(hair_, "#6a6a70", 0.35))
    shoulders(art, "#5b3a63", "roll")
    face(art, skin, 0.97, 0.95, age=1)
    features(art, skin, "#6a645e", "#3a2618", look=-2, mouth="wry", nose=1.15, lids=0.4)
    art.path("M180 330 C166 160 236 116 300 116 C290 160 222 184 206 240 C196 280 196 310 180 330 Z M300 116 C364 116 434 160 420 330 C404 310 404 280 394 240 C380 190 330 170 300 116 Z", hair_)
    art.path("M300 116 C364 116 434 160 420 330 C404 310 404 280 394 240 C380 190 330 170 300 116 Z", "#000", op=0.1)
    art.path("M196 220 C214 180 250 146 290 132 M404 220 C390 186 350 150 316 134", stroke="#f6f4ee", sw=5)
    for side in (-1, 1):
        art.circle(300 + side * 104, 326, 8, "#2f7a80")


def mark():
    """The newspaper's mark: a lamp, and the tide under it."""
    art = Art(20, 512, 512)
    art.rect(0, 0, 512, 512, INK, rx=104)
    art.path("M180 190 H332 L352 340 H160 Z", "#f9d488")
    art.path("M256 190 H332 L352 340 H256 Z", "#000", op=0.1)
    art.path("M160 190 L256 108 L352 190 Z", "#f7ead0")
    art.path("M222 112 C222 60 290 60 290 112", stroke="#f7ead0", sw=20)
    art.path("M256 196 V336", stroke=INK, sw=14)
    art.path("M72 366 C118 330 164 330 210 366 S302 402 348 366 S418 336 440 352", stroke="#74c8c0", sw=26)
    art.path("M104 430 C150 396 190 396 232 430 S320 462 364 430 S400 412 412 414", stroke="#3f8788", sw=26)
    return art
