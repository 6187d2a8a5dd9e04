-- lang_corefunc char(X1,...): "a string composed of characters having the unicode code point values of integers X1
-- through XN"
SELECT char(72, 105), char(233), char(8364), char(128512), char(1114111);
SELECT hex(char(0, 65, 0)), length(char(65, 0, 66)), octet_length(char(65, 0, 66));
