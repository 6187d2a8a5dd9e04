-- lang_comment: comments stand wherever white space may; they do not nest.
SELECT/**/1/* a */+/* /* */2 -- end
;
SELECT 1 /* 'quoted */ , 'a /* b */', "--" FROM (SELECT 5 AS "--");
SELECT 3 --2
+ 4;
/* before */ SELECT 1 /* never closed;
