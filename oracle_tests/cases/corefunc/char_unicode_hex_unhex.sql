-- lang_corefunc: char makes text of code points, unicode gives the first; hex and unhex are inverse.
SELECT char(72, 105), char(), char(0x1F600), char(8364), unicode('€uro'), unicode(''), unicode('😀'), unicode(NULL), unicode(65), hex(char(1114112)), hex(char(-1)), hex(char(55296)), char(NULL) = '', char('65', 66.9);
SELECT hex('abc'), hex(x'00ff'), hex(12), hex(1.5), hex(NULL), hex(''), unhex('616263'), hex(unhex('61 62', ' ')), unhex('6'), unhex('zz'), unhex('61-62', '-'), unhex('6-1', '-'), unhex(''), unhex(NULL), unhex('61', NULL), typeof(unhex('61')), hex(unhex('aB')), unhex(12);
-- error
SELECT unhex();
-- error
SELECT unhex('61', '', '');
