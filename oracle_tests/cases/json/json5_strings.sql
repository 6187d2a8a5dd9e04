SELECT json('["\x41","\v","\0","\''","a\/b","\b\f\n\r\t"]'), json('[''single'',''a"b'',"it''s"]');
SELECT json('["a\' || char(10) || 'b","a\' || char(13,10) || 'b","a\' || char(13) || 'b","a\' || char(8232) || 'b"]');
SELECT json('["a' || char(10) || 'b","' || char(9) || '","' || char(1) || '"]'), json('["' || char(127) || '"]');
SELECT hex(json('["\u0041\ud83d\ude00\ud800"]'));
-- error
SELECT json('["\q"]');
-- error
SELECT json('["\u12"]');
-- error
SELECT json('["\x4"]');
-- error
SELECT json('["\09"]');
-- error
SELECT json('["abc]');
-- error
SELECT json('"a' || char(0) || 'b"');
