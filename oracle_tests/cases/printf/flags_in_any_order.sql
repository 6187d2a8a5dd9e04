-- printf "Width and precision": flags may be repeated and mixed
SELECT printf('[%+-08d]', 5), printf('[%-+08d]', 5), printf('[%0-8d]', 5), printf('[% +d]', 5), printf('[%,+d]', 5000), printf('[%#+x]', 5), printf('[%!#.3g]', 1.0), printf('[%--5d]', 3), printf('[%00005d]', 3);
