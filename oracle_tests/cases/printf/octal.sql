-- printf "%x, %o": digits to base eight
SELECT printf('%o %o %o %#o', 8, 0, -1, 8), printf('[%6o] [%-6o] [%06o] [%#06o] [%.6o]', 64, 64, 64, 64, 64), printf('%lo %llo', 511, 511);
