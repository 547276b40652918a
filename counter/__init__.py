"""The clerk's terminal at a window: everything by keyboard, and it carries on when the hall server is gone."""
