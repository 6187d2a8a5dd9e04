-- json1 §3.2 "JSON5 Extensions": "Objects may have a single trailing comma", arrays too
SELECT json('{"a":1,}'), json('[1,2,]'), json('[[1,],]'), json('{"a":[1,],}');
-- error
SELECT json('[1,,2]');
-- error
SELECT json('[,]');
-- error
SELECT json('{,}');
-- error
SELECT json('[1,2,,]');
