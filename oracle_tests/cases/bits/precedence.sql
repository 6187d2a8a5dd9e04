-- lang_expr: << >> & | bind alike, tighter than comparisons, looser than + and -.
SELECT 1|2&3, 1&3|4, 1<<2+1, 1+1<<2, 6&3=2, 6&(3=2), 5|2>6, ~1+2, 1<<2<<1, 16>>1>>1, 1||2&3, 7&3||1;
