"""Draws the demo's pictures: `python3 draw.py [NAME…]` from any folder.

Each module of `scenes` has functions marked @scene; faces.py has the portraits. Each drawing is written as SVG to
target/demo-art, rendered by rsvg-convert, and packed by cwebp into the demo's resources. The same source gives the same SVG.
"""

import importlib
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WORK = ROOT / "target" / "demo-art"
DEMO = ROOT / "src" / "main" / "resources" / "demo"
sys.path.insert(0, str(HERE))

from faces import FACES, mark  # noqa: E402
from scene import SCENES  # noqa: E402


def gather():
    """Every drawing by name, with the folder that it goes to."""
    for module in sorted((HERE / "scenes").glob("[a-z]*.py")):
        importlib.import_module(f"scenes.{module.stem}")
    found = {name: ("pictures", draw) for name, draw in SCENES.items()}
    found.update({name: ("portraits", draw) for name, draw in FACES.items()})
    return found


def render(name, folder, draw):
    WORK.mkdir(parents=True, exist_ok=True)
    svg, png = WORK / f"{name}.svg", WORK / f"{name}.png"
    svg.write_text(draw().svg(), encoding="utf-8")
    subprocess.run(["rsvg-convert", str(svg), "-o", str(png)], check=True)
    target = DEMO / folder / f"{name}.webp"
    target.parent.mkdir(parents=True, exist_ok=True)
    # Down in quality until it fits: a busy scene is allowed fewer bits a pixel, never more bytes.
    for quality in (82, 76, 70, 64, 58):
        subprocess.run(
            ["cwebp", "-quiet", "-m", "6", "-sharp_yuv", "-q", str(quality), str(png), "-o", str(target)], check=True
        )
        if target.stat().st_size < 148_000:
            break
    print(f"{name}: {target.stat().st_size // 1000} kB at q{quality}")


def main():
    drawings = gather()
    (DEMO / "mark.svg").write_text(mark().svg(), encoding="utf-8")
    for name in sys.argv[1:] or drawings:
        render(name, *drawings[name])


if __name__ == "__main__":
    main()
