-- json1 §3.1: text payloads of each kind
SELECT json(x'37616263'), json(x'385c6e61'), json_extract(x'385c6e61', '$'), json(x'495c783431'), json_extract(x'495c783431', '$'), json(x'3a615c62'), json_extract(x'3a615c62', '$'), json(x'2a0a22'), json_extract(x'1a22', '$');
