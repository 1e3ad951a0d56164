// The sheets of the log with the terms that its formulas refer to.
import { termsSheet } from '../../../src/workbook/sheets/terms';
import { type LogEntries, type LogSize, logSheets } from '../../../src/workbook/log';
import type { SheetModel } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';

export const logBook = (plan: Plan, log: LogEntries, size?: LogSize): readonly SheetModel[] => [...logSheets(plan, log, size), termsSheet(plan)];
