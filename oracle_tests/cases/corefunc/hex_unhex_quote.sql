SELECT hex('abc'), hex(12), hex(1.5), hex(x'00ff'), hex(''), hex('é'), unhex('616263'), unhex('6'), unhex('61-62', '-'), unhex('zz'), unhex(''), unhex(NULL);
SELECT quote('it''s'), quote(1), quote(1.5), quote(x'00ff'), quote(NULL), quote(''), quote(x''), quote(9e999), quote(-0.0), quote(0.1), quote(1e20);
SELECT unhex('61 62', ' '), unhex('6 162', ' '), unhex('ABcd'), typeof(unhex('61')), unhex('61', NULL), unhex(616263);
SELECT length(randomblob(5)), typeof(random()), length(zeroblob(3)), hex(zeroblob(2)), typeof(zeroblob(1)), hex(zeroblob(-1)), length(randomblob(-1));
