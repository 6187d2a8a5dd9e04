-- lang_corefunc replace(X,Y,Z): NULs are characters to find, to keep and to put in
SELECT hex(replace('a' || char(0) || 'b', 'b', 'c')), hex(replace('a' || char(0) || 'b', char(0), '-')), hex(replace('a-b', '-', char(0)));
