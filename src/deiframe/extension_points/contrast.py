"""How far two colours stand apart, as WCAG 2.1 measures it: whether letters can be read."""


def contrast(item: str, other: str) -> float:
    """From 1 (the same colour) to 21 (black on white); colours are written ``#rrggbb``."""
    dark, light = sorted([_luminance(item), _luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance: 0 for black, 1 for white."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
