// 系统运维 filled at random.
import { fillings } from './fillings';

fillings('systems');
