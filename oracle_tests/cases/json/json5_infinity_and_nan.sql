-- json1 §3.2 "JSON5 Extensions": "Numbers may be Infinity, -Infinity, and NaN"
SELECT json('Infinity'), json('-Infinity'), json('+Infinity'), json('inf'), json('NaN'), json('[nan]'), json_type('Infinity'), json_type('NaN'), json_extract('[Infinity]', '$[0]'), json_extract('[NaN]', '$[0]') IS NULL, json('QNaN'), json('snan');
-- error
SELECT json('-NaN');
-- error
SELECT json('Infinit');
