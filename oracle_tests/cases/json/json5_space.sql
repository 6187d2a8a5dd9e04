-- json1 §3.2 "JSON5 Extensions": "Additional white space characters are allowed"
SELECT json(char(11) || '[1]'), json(char(12) || '[1]'), json(char(160) || '[1]'), json(char(65279) || '[1]'), json('[' || char(8232) || '1' || char(8239) || ']'), json_valid(char(160) || '1'), json_valid(char(160) || '1', 2);
-- error
SELECT json(char(8203) || '[1]');
