PYTHON ?= python3
BIN := .venv/bin

.PHONY: chat test coverage check eval docs
chat: .venv/ready
	$(BIN)/streamlit run app.py

test: .venv/ready
	OMP_NUM_THREADS=1 $(BIN)/python -m tests.served &
	$(MAKE) check
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses 2 --dist loadfile

coverage: .venv/ready
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: .venv/ready
	$(BIN)/python -m evals.run

docs: .venv/ready
	$(BIN)/treaty docs

.venv/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --no-compile torch==2.13.0
	$(BIN)/pip install --quiet --no-compile --no-deps --requirement requirements.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	touch $@
