"""Where a place stands on the map: the Natural Earth projection, with the Pacific in the middle.

T. Patterson's projection in the polynomial form of B. Šavrič, B. Jenny, T. Patterson, D. Petrovič and L. Hurni,
"A Polynomial Equation for the Natural Earth Projection", Cartography and Geographic Information Science 38 (2011).
"""

from math import radians

CENTRE = 152
"""East. The cut then runs through the Atlantic and Greenland, and through no place that was ever funded."""
WIDTH, HEIGHT = 1116, 468
SCALE = 209.0
LEFT, TOP = -2.69, 1.252
"""The west and the north edge of what is shown, in the projection's own units."""


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Pixels from the upper left corner of the map."""
    return shifted((longitude - CENTRE + 180) % 360 - 180, latitude)


def shifted(east: float, latitude: float) -> tuple[float, float]:
    """The same for degrees east of the centre, at most half a turn either way."""
    p = radians(latitude)
    q = p * p
    r = q * q
    x = radians(east) * (0.870700 - 0.131979 * q + r * (-0.013791 + r * (0.003971 * q - 0.001529 * r)))
    y = p * (1.007226 + q * (0.015085 + r * (-0.044475 + 0.028874 * q - 0.005916 * r)))
    return (x - LEFT) * SCALE, (TOP - y) * SCALE
