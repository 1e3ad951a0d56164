// 安全运维 filled at random.
import { fillings } from './fillings';

fillings('security');
