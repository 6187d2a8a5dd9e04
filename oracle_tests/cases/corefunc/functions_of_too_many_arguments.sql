-- lang_expr "Function calls": "too many arguments": as of limits "SQLITE_MAX_FUNCTION_ARG"
SELECT length(concat(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30)), max(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30);
