"""The list that scenes put themselves on."""

SCENES = {}


def scene(name):
    """Marks a function that draws the picture of that name."""

    def keep(draw):
        SCENES[name] = draw
        return draw

    return keep
