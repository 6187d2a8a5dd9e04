-- printf "Width and precision": a star takes an argument even when there is none left
SELECT printf('[%*d]', 5), printf('[%*s]'), printf('[%.*d]', 3), printf('[%*.*f]', 8, 2, 3.14159), printf('[%*.*f]', 8), printf('[%-*d]', -6, 7);
