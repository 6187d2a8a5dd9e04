-- json1 §3.3 "PATH arguments": indexes of many digits and leading zeros
SELECT json_extract('[1,2,3]', '$[01]'), json_extract('[1,2,3]', '$[00000000000000000002]'), json_extract('[1,2,3]', '$[99999999999999999999]'), json_extract('[1,2,3]', '$[4294967296]'), json_extract('[1,2,3]', '$[#-01]'), json_extract('[1,2,3]', '$[#-0]');
