-- printf "%x, %o": lang_corefunc: "The %p format is an alias for %X"
SELECT printf('%p', 48879), printf('%X', 48879), printf('[%10p] [%-10p] [%010p] [%#p]', 48879, 48879, 48879, 48879), printf('%p', NULL), printf('%p', 'abc');
