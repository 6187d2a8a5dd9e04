-- json1 §4.1 json(X): numbers keep their spelling
SELECT json('[1.0,1e5,1E5,1e+5,-0,-0.0,100000000000000000000,0.10,1.50e-3]'), json_extract('[1.0,1e5]', '$'), json('123456789012345678901234567890');
