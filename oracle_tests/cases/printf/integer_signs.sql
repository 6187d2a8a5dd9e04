-- printf "%d, %i": "+" and space show the sign of numbers that are not negative
SELECT printf('%+d %+d %+d', 5, 0, -5), printf('[% d] [% d] [% d]', 5, 0, -5), printf('[%+5d] [% 5d] [%+05d] [% 05d] [%-+5d]', 5, 5, 5, 5, 5), printf('%+ d % +d', 5, 5), printf('%+d', 9223372036854775807);
