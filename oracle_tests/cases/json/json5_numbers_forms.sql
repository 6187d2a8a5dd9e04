-- json1 §3.2 "JSON5 Extensions": hexadecimal, leading and trailing points, plus signs
SELECT json('0x1F'), json('-0xff'), json('.5'), json('5.'), json('+5'), json('+.5'), json('5.e3'), json('-.5e-3'), json_extract('[0x10,.5,+7]', '$[0]'), json_extract('[0x10,.5,+7]', '$[1]'), json_extract('[0x10,.5,+7]', '$[2]');
-- error
SELECT json('0x');
-- error
SELECT json('++5');
-- error
SELECT json('.');
-- error
SELECT json('5.5.5');
