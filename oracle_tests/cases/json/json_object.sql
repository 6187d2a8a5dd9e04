SELECT json_object('a',2,'c',4), json_object('a',2,'c','{e:5}'), json_object('a',2,'c',json_object('e',5)), json_object();
SELECT json_object('a',1,'a',2,'b"\',3), json_object('a',x'0b'), json_object('x',NULL), json_object('',0);
SELECT hex(jsonb_object('a',1,'b"',2,'c',json('[1]'))), json(jsonb_object('k',1.5));
-- error
SELECT json_object('a');
-- error
SELECT json_object(1,2);
-- error
SELECT json_object(NULL,2);
-- error
SELECT json_object(x'61',2);
-- error
SELECT json_object('a',x'61');
-- error
SELECT jsonb_object('a');
