-- The words of a text hardly shrink: trying to compress them cost each save more than it gained.
ALTER TABLE articles ALTER COLUMN words SET STORAGE EXTERNAL;
