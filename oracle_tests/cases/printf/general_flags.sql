-- printf "%g, %G": "#" keeps zeros, "!" a point and more digits
SELECT printf('%#g %#.3g %#g', 1.0, 1.0, 1e10), printf('%!g %!.3g %!.20g %!.17g', 1.0, 1.0, 1.0 / 3, 0.1), printf('%+g % g %010g %-10g|', 1.5, 1.5, 1.5, 1.5), printf('%,g %,.10g', 123456, 1234567), printf('%!.15g %!.15g', 0.1, 1e22);
