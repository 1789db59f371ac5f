-- What each opening asks of a person, as `store/own/requirements.py` writes it; absent where no reader looked for it.
ALTER TABLE readings ADD COLUMN asks VARCHAR;
