-- lang_expr "Literal Values": a blob is x'..' with an even number of hexadecimal digits and nothing else.
-- error
SELECT hex(x''), hex(X'0aF'||''), 1;
-- error
SELECT x'0';
-- error
SELECT x'0g';
-- error
SELECT x'00 11';
-- error
SELECT x "00";
SELECT hex(x'53514C697465'), CAST(X'53514C697465' AS TEXT), typeof(x''), length(x'0011'), x'00' = x'00', x'41' = 'A';
