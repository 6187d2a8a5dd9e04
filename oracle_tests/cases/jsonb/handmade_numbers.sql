-- json1 §3.1: numbers whose payload is unusual
SELECT json_extract(x'332d3132', '$'), json_extract(x'533132333435', '$'), json_extract(x'35312e35', '$'), json_extract(x'4531652b32', '$'), json(x'4531652b32');
-- error
SELECT json_extract(x'1378', '$');
-- error
SELECT json_extract(x'3531782e', '$');
