-- printf "Percent": lang_corefunc: "The %n format is silently ignored and does not consume an argument"
SELECT printf('%n%d', 5), printf('%d%n%d', 1, 2), printf('a%5nb'), printf('%n');
